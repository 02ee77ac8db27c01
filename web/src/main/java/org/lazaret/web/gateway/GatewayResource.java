package org.lazaret.web.gateway;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.gateway.Gateway;
import org.lazaret.gateway.Gateways;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;
import org.lazaret.web.mqtt.MqttDoor;

/** Devices that hand on readings, and the tokens they show. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/gateways")
public class GatewayResource {
    @Inject
    private Gateways gateways;
    @Inject
    private MqttDoor mqtt;
    @Inject
    private Caller caller;

    /** @param name what people call it, 1 to 60 characters: where it hangs */
    public record Wanted(UUID site, String name) {
    }

    /** @param reason 1 to 500 characters */
    public record Ending(String reason) {
    }

    /** @param token goes into {@code Authorization: Bearer …} of the device; shown this once */
    public record Made(UUID id, String name, String token) {
        static Made of(Gateways.Made made) {
            return new Made(made.gateway().id(), made.gateway().name(), made.token().text());
        }
    }

    /** @param tokenSince when its good token was made; {@code null} once it has ended, as {@code endedAt} is before */
    public record GatewayAnswer(UUID id, UUID site, String siteZh, String siteEn, String name, Instant madeAt, Instant tokenSince,
            Instant endedAt, String endedReason) {
        static GatewayAnswer of(Gateways.Listed listed) {
            Gateway gateway = listed.gateway();
            return new GatewayAnswer(gateway.id(), gateway.site(), listed.site().nameZh(), listed.site().nameEn(), gateway.name(),
                    gateway.madeAt(), listed.tokenSince(), gateway.endedAt(), gateway.endedReason());
        }
    }

    /** @param broker through which they may come too; {@code null} where the installation names none */
    public record GatewayList(List<GatewayAnswer> items, MqttDoor.BrokerState broker) {
    }

    /** @param site only those of this site */
    @GET
    public GatewayList list(@QueryParam("site") UUID site) {
        return new GatewayList(gateways.list(caller, site).stream().map(GatewayAnswer::of).toList(), mqtt.standing());
    }

    @POST
    @Command
    public Response make(Wanted wanted) {
        if (wanted.site() == null) {
            throw new Invalid("site", "required");
        }
        Made made = Made.of(gateways.make(caller, wanted.site(), wanted.name()));
        return Response.created(URI.create("gateways/" + made.id())).entity(made).build();
    }

    @POST
    @Path("/{gateway}/token")
    @Command
    public Response renew(@PathParam("gateway") UUID gateway) {
        return Response.ok(Made.of(gateways.renew(caller, gateway))).build();
    }

    @POST
    @Path("/{gateway}/end")
    @Command
    public Response end(@PathParam("gateway") UUID gateway, Ending ending) {
        gateways.end(caller, gateway, ending.reason());
        return Response.noContent().build();
    }
}
