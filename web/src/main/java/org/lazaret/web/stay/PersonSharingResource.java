package org.lazaret.web.stay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.people.Person;
import org.lazaret.sharing.SharingException;
import org.lazaret.sharing.SharingExceptions;
import org.lazaret.sharing.SharingGround;

/** With whom somebody may share a room, by whose assessment and why; what was taken back too. */
@RequestScoped
@Path("/people/{person}/sharing-exceptions")
public class PersonSharingResource {
    @Inject
    private SharingExceptions exceptions;
    @Inject
    private Caller caller;

    /** The newest first. */
    public record Exceptions(List<Excepted> items, String next) {
    }

    /**
     * @param other           with whom, {@code name} as the role may see; {@code null} for everybody of the kin group
     * @param withdrawnAt     {@code null} while it holds
     * @param withdrawnReason {@code null} while it holds
     */
    public record Excepted(UUID id, UUID site, UUID other, String name, String englishName, SharingGround ground, String assessor,
            String reason, Instant occurredAt, Instant recordedAt, Instant withdrawnAt, String withdrawnReason) {
        static Excepted of(SharingExceptions.Excepted found) {
            SharingException row = found.exception();
            Person other = found.other();
            boolean over = row.isWithdrawn();
            return new Excepted(row.id(), row.site(), other == null ? null : other.id(),
                    other == null ? null : found.sight().name(other.name()),
                    other == null ? null : found.sight().englishName(other.name()), row.ground(), row.assessor(), row.reason(),
                    row.occurrence().occurredAt(), row.occurrence().recordedAt(), over ? row.withdrawal().at() : null,
                    over ? row.withdrawal().reason() : null);
        }
    }

    @GET
    public Exceptions list(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        return new Exceptions(exceptions.of(caller, person, live).stream().map(Excepted::of).toList(), null);
    }
}
