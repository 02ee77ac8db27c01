package org.lazaret.web.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.lazaret.access.Caller;
import org.lazaret.board.Relations;
import org.lazaret.board.Relations.Relative;
import org.lazaret.people.Sight;

/** Whom somebody lives with, and with whom a room may be shared by kinship. */
@RequestScoped
@Path("/people/{person}/family")
public class FamilyResource {
    @Inject
    private Relations relations;
    @Inject
    private Caller caller;

    /** Each {@code null} where none is known. */
    public record Family(Circle household, Circle kinGroup) {
    }

    /** A household or kin group with everybody of it whom the caller may see; kin groups have no address. */
    public record Circle(UUID id, String label, String address, List<Member> members) {
    }

    /** @param room number of the room they lie in; {@code null} while they lie in none */
    public record Member(UUID person, String name, String englishName, String room) {
        static Member of(Relative relative, Sight sight) {
            return new Member(relative.person(), sight.name(relative.name()), sight.englishName(relative.name()), relative.room());
        }
    }

    @GET
    public Family family(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        Relations.Family found = relations.of(caller, person, live);
        var household = found.household();
        var kin = found.kinGroup();
        return new Family(household == null ? null
                : new Circle(household.id(), household.label(), household.address(), members(found, Relative::household, household.id())),
                kin == null ? null : new Circle(kin.id(), kin.label(), null, members(found, Relative::kinGroup, kin.id())));
    }

    private static List<Member> members(Relations.Family found, Function<Relative, UUID> circle, UUID id) {
        return found.relatives().stream().filter(relative -> Objects.equals(circle.apply(relative), id))
                .map(relative -> Member.of(relative, found.sight())).toList();
    }
}
