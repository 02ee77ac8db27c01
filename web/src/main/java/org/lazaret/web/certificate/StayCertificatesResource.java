package org.lazaret.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.certificate.Certificates;
import org.lazaret.web.certificate.CertificateAnswer.Issued;
import org.lazaret.web.door.Command;

/** The certificates of a stay's release. */
@RequestScoped
@Path("/stays/{stay}/certificates")
public class StayCertificatesResource {
    @Inject
    private Certificates certificates;
    @Inject
    private Caller caller;

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public Issued of(@PathParam("stay") UUID stay, @QueryParam("live") boolean live) {
        return Issued.of(certificates.of(caller, stay, live));
    }

    /** Issues the certificate of the release that stands; asked again it answers the same one. */
    @POST
    @Command
    public Response issue(@PathParam("stay") UUID stay) {
        return Response.ok(CertificateAnswer.of(new Certificates.Shown(certificates.issue(caller, stay), null, null, true))).build();
    }
}
