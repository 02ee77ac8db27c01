package org.lazaret.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.lazaret.access.Caller;
import org.lazaret.centre.Overviews;

/** All sites in reach at once, in figures. */
@RequestScoped
@Path("/centre")
public class CentreResource {
    @Inject
    private Overviews overviews;
    @Inject
    private Caller caller;

    /**
     * @param area code of a division, 2–12 digits: only its sites; without it all in reach
     * @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit
     */
    @GET
    public CentreAnswer overview(@QueryParam("area") String area, @QueryParam("live") boolean live) {
        return CentreAnswer.of(overviews.of(caller, area == null || area.isBlank() ? null : area.strip(), live));
    }
}
