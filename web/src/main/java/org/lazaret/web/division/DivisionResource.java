package org.lazaret.web.division;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.lazaret.division.Division;
import org.lazaret.division.Divisions;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.web.door.Page;

/** Administrative divisions: public knowledge, for whoever is signed in. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/divisions")
public class DivisionResource {
    @Inject
    private Divisions divisions;

    public record DivisionAnswer(String code, Division.Level level, String name, String nameEn) {
        static DivisionAnswer of(Division division) {
            return new DivisionAnswer(division.code(), division.level(), division.name(), division.nameEn());
        }
    }

    /** @param path from the province down to the division itself */
    public record PathAnswer(List<DivisionAnswer> path) {
    }

    @GET
    public Page<DivisionAnswer> divisions(@QueryParam("in") @DefaultValue("") String area,
            @QueryParam("level") Division.Level level, @QueryParam("contains") String contains,
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer asked) {
        if (!area.matches("\\d{0,12}")) {
            throw new Invalid("in", "division-code");
        }
        int limit = Page.limit(asked);
        String after = Page.after(cursor);
        return Page.of(divisions.in(area, level, contains, after == null ? "" : after, limit + 1), limit,
                DivisionAnswer::of, Division::code);
    }

    @GET
    @Path("/{code}")
    public PathAnswer path(@PathParam("code") String code) {
        List<DivisionAnswer> path = divisions.path(code).stream().map(DivisionAnswer::of).toList();
        if (path.isEmpty() || !path.get(path.size() - 1).code().equals(code)) {
            throw new NotFound();
        }
        return new PathAnswer(path);
    }
}
