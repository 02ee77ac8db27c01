package org.lazaret.web.placing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.job.JobView;
import org.lazaret.placing.Asked;
import org.lazaret.placing.Placings;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;
import org.lazaret.web.job.JobAnswer;
import org.lazaret.web.problem.Texts;

/** People who will come, placed together: proposed by a job, looked at with the changes somebody makes, confirmed in one act. */
@RequestScoped
@Path("/sites/{site}")
public class PlacingResource {
    @Inject
    private Placings placings;
    @Inject
    private Caller caller;
    @Inject
    private ObjectMapper json;
    @Context
    private HttpHeaders headers;

    /** @param room {@code null} for somebody who has none yet */
    public record Place(UUID stay, UUID room) {
    }

    /**
     * @param stays    who is to be placed; empty or {@code null} for all who are expected and for whom no bed is kept
     * @param standing where the search begins; who is moved away from there costs points
     * @param pinned   stays of {@code standing} that keep their room
     * @param excluded rooms that are not to be used
     */
    public record ProposalForm(List<UUID> stays, List<Place> standing, Set<UUID> pinned, Set<UUID> excluded) {
        Asked asked() {
            return new Asked(stays == null ? List.of() : stays, standing == null ? Map.of() : roomOf("standing", standing, true),
                    pinned == null ? Set.of() : pinned, excluded == null ? Set.of() : excluded);
        }
    }

    /** @param about whose answer for each room is wanted too; {@code null} for nobody */
    public record CheckForm(List<Place> places, UUID about) {
    }

    public record PlacesForm(List<Place> places) {
    }

    /** @param count how many rooms were kept now; those that were kept already are not counted */
    public record Confirmed(int count) {
    }

    @POST
    @Path("placing-proposals")
    @Command
    public Response propose(@PathParam("site") UUID site, ProposalForm form) {
        JobView job = placings.ask(caller, site, form.asked());
        return Response.accepted(JobAnswer.of(job, Texts.in(headers.getAcceptableLanguages()), json)).location(URI.create("jobs/" + job.id())).build();
    }

    /** Changes nothing; the places are too many for an address. */
    @POST
    @Path("placing-checks")
    public CheckAnswer check(@PathParam("site") UUID site, CheckForm form) {
        return CheckAnswer.of(placings.check(caller, site, roomOf("places", form.places(), false), form.about()));
    }

    @POST
    @Path("placings")
    @Command
    public Response confirm(@PathParam("site") UUID site, PlacesForm form) {
        int count = placings.confirm(caller, site, roomOf("places", form.places(), true));
        return Response.status(Response.Status.CREATED).entity(new Confirmed(count)).build();
    }

    private static Map<UUID, UUID> roomOf(String path, List<Place> places, boolean whole) {
        Map<UUID, UUID> roomOf = new LinkedHashMap<>();
        for (int i = 0; places != null && i < places.size(); i++) {
            Place place = places.get(i);
            if (place == null || place.stay() == null || whole && place.room() == null) {
                throw new Invalid(path + "[" + i + "]", "missing");
            }
            if (roomOf.containsKey(place.stay())) {
                throw new Invalid(path + "[" + i + "].stay", "named-twice");
            }
            roomOf.put(place.stay(), place.room());
        }
        return roomOf;
    }
}
