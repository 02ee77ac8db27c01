package org.lazaret.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.lazaret.web.door.RefusedAttempts;
import org.lazaret.web.door.Visit;

/** Turns every failure into a problem document; what nobody foresaw becomes a 500 with a reference and nothing else. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Inject
    private Visit visit;
    @Inject
    private RefusedAttempts attempts;
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = Failures.problem(failure).orElseGet(() -> unforeseen(failure));
        attempts.keep(problem);
        Response.ResponseBuilder response = Response.status(problem.status()).type(MEDIA_TYPE)
                .entity(Document.of(problem, Texts.in(headers.getAcceptableLanguages()), visit.reference()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Session");
        }
        Object wait = problem.facts().get("retryAfterSeconds");
        return wait == null ? response.build() : response.header(HttpHeaders.RETRY_AFTER, wait).build();
    }

    private Problem unforeseen(Throwable failure) {
        LOG.log(Level.ERROR, "request " + visit.reference() + " failed", failure);
        return Problem.of("unforeseen", 500, Map.of("reference", visit.reference()));
    }
}
