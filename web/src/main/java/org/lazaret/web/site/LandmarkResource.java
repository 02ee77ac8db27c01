package org.lazaret.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.site.Landmark;
import org.lazaret.site.Landmarks;
import org.lazaret.web.IfMatch;
import org.lazaret.web.door.Command;

/** What stands in the corridors of a floor. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
public class LandmarkResource {
    @Inject
    private Landmarks landmarks;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /** @param door it stands after the doors of this order, 0 before the first */
    public record WantedLandmark(Landmark.Kind kind, String name, String nameEn, int door) {
        Landmark.Facts facts() {
            return new Landmark.Facts(kind, name, nameEn, door);
        }
    }

    @POST
    @Path("/floors/{floor}/landmarks")
    @Command
    public Response add(@PathParam("floor") UUID floor, WantedLandmark wanted) {
        return answer(201, landmarks.add(caller, floor, wanted.facts()));
    }

    @PUT
    @Path("/landmarks/{landmark}")
    @Command
    public Response change(@PathParam("landmark") UUID landmark, WantedLandmark wanted) {
        return answer(200, landmarks.change(caller, landmark, IfMatch.version(headers), wanted.facts()));
    }

    @POST
    @Path("/landmarks/{landmark}/retirement")
    @Command
    public Response retire(@PathParam("landmark") UUID landmark) {
        landmarks.retire(caller, landmark);
        return Response.noContent().build();
    }

    private static Response answer(int status, Landmark landmark) {
        return Response.status(status).tag(String.valueOf(landmark.version())).entity(LandmarkAnswer.of(landmark)).build();
    }
}
