package org.lazaret.web.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;
import org.lazaret.access.SiteScope;
import org.lazaret.account.Token;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.session.Sessions;
import org.lazaret.site.Sites;
import org.lazaret.web.door.Visit;

/** What changes at a site, as it happens. */
@RequestScoped
@Path("/sites/{site}/events")
public class EventsResource {
    private static final Policy.Row ROW = Policy.row("GET /api/sites/{site}/events").orElseThrow();

    @Inject
    private Live live;
    @Inject
    private Sites sites;
    @Inject
    private Access access;
    @Inject
    private Sessions sessions;
    @Inject
    private Trail trail;
    @Inject
    private Visit visit;
    @Inject
    private Caller caller;

    /**
     * Opens a stream of events. A message says {@code {"what": …, "subject": …}}; {@code "*"} asks to read everything
     * again; {@code beat} is a sign of life. It ends with the session, and with the last role at the site.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(@PathParam("site") UUID site, @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastHeard,
            @Suspended AsyncResponse endless, @Context HttpServletRequest request) {
        SiteScope scope = sites.find(site).scope();
        access.at(caller, scope);
        trail.read(caller, "events-opened", Subject.list("event").at(scope));
        endless.setTimeout(0, TimeUnit.SECONDS);
        live.listen(new Listener(caller.user(), site, live.streamOf(request.getAsyncContext()), still(scope)), lastHeard);
    }

    private BooleanSupplier still(SiteScope scope) {
        Token token = visit.token().orElseThrow();
        String address = visit.address();
        return () -> sessions.open(token, address)
                .filter(open -> access.allows(open.caller().through(ROW), scope)).isPresent();
    }
}
