package org.lazaret.web.protocol;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.lazaret.protocol.Protocols;
import org.lazaret.shared.NotFound;

/** Every version of the rules with its sources: what is computed anywhere can be looked up here. */
@RequestScoped
@Path("/protocols")
public class ProtocolsResource {
    @Inject
    private Protocols protocols;

    /** All of them, the newest first; there are few, so there is one page. */
    public record Versions(List<VersionAnswer> items, String next) {
    }

    @GET
    public Versions list() {
        return new Versions(protocols.all().stream().map(VersionAnswer::listed).toList(), null);
    }

    /** @throws NotFound no such version */
    @GET
    @Path("/{version}")
    public VersionAnswer version(@PathParam("version") UUID version) {
        return VersionAnswer.whole(protocols.version(version));
    }
}
