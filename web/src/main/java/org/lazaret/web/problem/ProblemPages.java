package org.lazaret.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.lazaret.shared.NotFound;

/** The page behind a problem's type: what it means and what helps, in both languages. */
@RequestScoped
@Path("/problems/{type}")
public class ProblemPages {

    @GET
    @Produces("text/markdown;charset=UTF-8")
    public String page(@PathParam("type") String type) throws IOException {
        if (!type.matches("[a-z0-9-]{1,60}")) {
            throw new NotFound();
        }
        try (InputStream page = ProblemPages.class.getResourceAsStream("pages/" + type + ".md")) {
            if (page == null) {
                throw new NotFound();
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
