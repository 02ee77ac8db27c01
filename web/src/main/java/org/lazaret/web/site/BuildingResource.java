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
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.protocol.RiskClass;
import org.lazaret.site.Building;
import org.lazaret.site.Buildings;
import org.lazaret.site.Floor;
import org.lazaret.site.Landmark;
import org.lazaret.web.IfMatch;
import org.lazaret.web.door.Command;

/** Buildings, floors, and what stands in their corridors. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
public class BuildingResource {
    @Inject
    private Buildings buildings;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    public record WantedBuilding(String name, String nameEn) {
    }

    /** @param riskClasses whom the floor serves; empty or left out for everybody */
    public record WantedFloor(int number, String label, Set<RiskClass> riskClasses) {
        Set<RiskClass> classes() {
            return riskClasses == null ? Set.of() : riskClasses;
        }
    }

    public record WantedLandmark(Landmark.Kind kind, String name, String nameEn, int door) {
    }

    public record BuildingAnswer(UUID id, String name, String nameEn) {
    }

    public record FloorAnswer(UUID id, int number, String label, Set<RiskClass> riskClasses, long version) {
        static Response of(int status, Floor floor) {
            return Response.status(status).tag(String.valueOf(floor.version())).entity(new FloorAnswer(floor.id(),
                    floor.number(), floor.label(), floor.riskClasses(), floor.version())).build();
        }
    }

    public record LandmarkAnswer(UUID id, Landmark.Kind kind, String name, String nameEn, int door) {
        static LandmarkAnswer of(Landmark landmark) {
            return new LandmarkAnswer(landmark.id(), landmark.kind(), landmark.name(), landmark.nameEn(), landmark.door());
        }
    }

    @POST
    @Path("/sites/{site}/buildings")
    @Command
    public Response addBuilding(@PathParam("site") UUID site, WantedBuilding wanted) {
        Building building = buildings.add(caller, site, wanted.name(), wanted.nameEn());
        return Response.status(Response.Status.CREATED)
                .entity(new BuildingAnswer(building.id(), building.name(), building.nameEn())).build();
    }

    @POST
    @Path("/buildings/{building}/floors")
    @Command
    public Response addFloor(@PathParam("building") UUID building, WantedFloor wanted) {
        return FloorAnswer.of(201, buildings.addFloor(caller, building, wanted.number(), wanted.label(), wanted.classes()));
    }

    @PUT
    @Path("/floors/{floor}")
    @Command
    public Response changeFloor(@PathParam("floor") UUID floor, WantedFloor wanted) {
        return FloorAnswer.of(200, buildings.changeFloor(caller, floor, IfMatch.version(headers), wanted.label(), wanted.classes()));
    }

    @POST
    @Path("/floors/{floor}/landmarks")
    @Command
    public Response addLandmark(@PathParam("floor") UUID floor, WantedLandmark wanted) {
        Landmark landmark = buildings.addLandmark(caller, floor, wanted.kind(), wanted.name(), wanted.nameEn(), wanted.door());
        return Response.status(Response.Status.CREATED).entity(LandmarkAnswer.of(landmark)).build();
    }
}
