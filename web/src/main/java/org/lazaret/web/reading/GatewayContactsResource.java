package org.lazaret.web.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.reading.GatewayContact;
import org.lazaret.reading.GatewayContact.Counts;
import org.lazaret.reading.GatewayContact.Last;
import org.lazaret.reading.GatewayContact.State;
import org.lazaret.reading.GatewayContacts;
import org.lazaret.reading.GatewayContacts.Standing;

/** How the gateways of a site stand. */
@RequestScoped
@Path("/sites/{site}/gateways")
@Produces(MediaType.APPLICATION_JSON)
public class GatewayContactsResource {
    @Inject
    private GatewayContacts contacts;
    @Inject
    private Caller caller;

    /**
     * @param receivedAt        of its last delivery; {@code null} when nothing came yet
     * @param lagSeconds        age of its newest reading then; {@code null} when nothing was new
     * @param clockAheadSeconds negative when its clock is behind ours; {@code null} when it does not say
     * @param day               readings of the last 24 hours by what became of them
     */
    public record ContactAnswer(UUID id, String name, State state, Instant madeAt, Instant receivedAt, Long lagSeconds, Long clockAheadSeconds,
            Counts day) {
        static ContactAnswer of(Standing standing) {
            GatewayContact one = standing.contact();
            Last last = one.last();
            return new ContactAnswer(one.id(), one.name(), standing.state(), one.madeAt(), last == null ? null : last.receivedAt(),
                    last == null ? null : seconds(last.lag()), last == null ? null : seconds(last.clockAhead()), one.day());
        }

        private static Long seconds(Duration time) {
            return time == null ? null : Long.valueOf(time.toSeconds());
        }
    }

    /** The worst first. */
    public record ContactsAnswer(List<ContactAnswer> items) {
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public ContactsAnswer contacts(@PathParam("site") UUID site, @QueryParam("live") boolean live) {
        return new ContactsAnswer(contacts.of(caller, site, live).stream().map(ContactAnswer::of).toList());
    }
}
