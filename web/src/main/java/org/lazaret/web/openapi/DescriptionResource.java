package org.lazaret.web.openapi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The description of the interface, through the same door as the rest: the one in docs/api, which the build keeps true. */
@RequestScoped
@Path("/openapi")
public class DescriptionResource {

    @GET
    @Produces("application/yaml;charset=UTF-8")
    public String description() throws IOException {
        try (InputStream kept = DescriptionResource.class.getResourceAsStream("openapi.yaml")) {
            return new String(kept.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
