package org.lazaret.web.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.lazaret.imports.Imports;
import org.lazaret.web.problem.Texts;

/** Empty lists to fill in. */
@RequestScoped
@Path("/imports/{kind}/template")
public class TemplateResource {
    @Inject
    private Imports imports;
    @Context
    private HttpHeaders headers;

    /** An empty list with the headings of a kind, to fill in. */
    @GET
    public Response template(@PathParam("kind") String kind,
            @QueryParam("format") @DefaultValue("XLSX") JobResource.Format format) {
        boolean chinese = !Texts.in(headers.getAcceptableLanguages()).locale().equals(Locale.ENGLISH);
        return format.download(kind, List.of(imports.template(kind, chinese)));
    }
}
