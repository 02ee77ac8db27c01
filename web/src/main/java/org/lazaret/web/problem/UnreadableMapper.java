package org.lazaret.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes the place of RESTEasy's own mapper for unreadable JSON, which is nearer to the failure than ours for everything. */
@Provider
public class UnreadableMapper implements ExceptionMapper<JsonProcessingException> {
    @Inject
    private ProblemMapper problems;

    @Override
    public Response toResponse(JsonProcessingException failure) {
        return problems.toResponse(failure);
    }
}
