package org.lazaret.web.patch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.label.LabelSheet;
import org.lazaret.patchlist.PatchLabels;
import org.lazaret.web.Download;

/** Labels of patches, to be printed. */
@RequestScoped
@Path("/sites/{site}/patch-labels")
public class PatchLabelsResource {
    @Inject
    private PatchLabels labels;
    @Inject
    private Caller caller;

    /**
     * A PDF of self-adhesive sheets, a QR code and the code on each label.
     *
     * @param from  first code
     * @param to    last code, in the order of the codes, at most 500 patches on; the first alone when it is left out
     * @param sheet which sheets lie in the printer
     * @param used  places at the beginning of the first sheet that are taken off already
     */
    @GET
    public Response pdf(@PathParam("site") UUID site, @QueryParam("from") String from, @QueryParam("to") String to,
            @QueryParam("sheet") @DefaultValue("A4_24") LabelSheet sheet, @QueryParam("used") @DefaultValue("0") int used) {
        return Download.of("patch-labels.pdf", "application/pdf", labels.pdf(caller, site, from, to, sheet, used));
    }
}
