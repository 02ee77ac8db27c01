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
import org.lazaret.web.IfMatch;
import org.lazaret.web.door.Command;

/** Buildings and floors. */
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

    /** @param position in which order it is shown, from 1; left out for a new one, which comes last */
    public record WantedBuilding(String name, String nameEn, Integer position) {
        Building.Facts facts() {
            return new Building.Facts(name, nameEn, position == null ? Integer.MAX_VALUE : position);
        }
    }

    /** @param riskClasses whom the floor serves; empty or left out for everybody */
    public record WantedFloor(int number, String label, Set<RiskClass> riskClasses) {
        Floor.Facts facts() {
            return new Floor.Facts(number, label, riskClasses);
        }
    }

    public record BuildingAnswer(UUID id, String name, String nameEn, int position, long version) {
        static Response of(int status, Building building) {
            return Response.status(status).tag(String.valueOf(building.version())).entity(new BuildingAnswer(building.id(),
                    building.name(), building.nameEn(), building.position(), building.version())).build();
        }
    }

    public record FloorAnswer(UUID id, int number, String label, Set<RiskClass> riskClasses, long version) {
        static Response of(int status, Floor floor) {
            return Response.status(status).tag(String.valueOf(floor.version())).entity(new FloorAnswer(floor.id(),
                    floor.number(), floor.label(), floor.riskClasses(), floor.version())).build();
        }
    }

    @POST
    @Path("/sites/{site}/buildings")
    @Command
    public Response addBuilding(@PathParam("site") UUID site, WantedBuilding wanted) {
        return BuildingAnswer.of(201, buildings.add(caller, site, wanted.name(), wanted.nameEn()));
    }

    @PUT
    @Path("/buildings/{building}")
    @Command
    public Response changeBuilding(@PathParam("building") UUID building, WantedBuilding wanted) {
        return BuildingAnswer.of(200, buildings.change(caller, building, IfMatch.version(headers), wanted.facts()));
    }

    @POST
    @Path("/buildings/{building}/floors")
    @Command
    public Response addFloor(@PathParam("building") UUID building, WantedFloor wanted) {
        return FloorAnswer.of(201, buildings.addFloor(caller, building, wanted.facts()));
    }

    @PUT
    @Path("/floors/{floor}")
    @Command
    public Response changeFloor(@PathParam("floor") UUID floor, WantedFloor wanted) {
        return FloorAnswer.of(200, buildings.changeFloor(caller, floor, IfMatch.version(headers), wanted.facts()));
    }
}
