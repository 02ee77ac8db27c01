package org.lazaret.web.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.lazaret.access.Policy;
import org.lazaret.command.Answer;
import org.lazaret.command.Answers;
import org.lazaret.command.CommandKey;
import org.lazaret.web.Json;

/** Runs a command: one transaction, the same answer for the same key, a trace in the audit, another try after a deadlock. */
@Command
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class CommandRun {
    /** Tells a client that nothing was done this time. */
    static final String REPLAYED = "Idempotency-Replayed";

    private static final ObjectMapper JSON = Json.mapper();

    @Inject
    private UserTransaction transaction;
    @Inject
    private Answers answers;
    @Inject
    private Visit visit;

    @AroundInvoke
    Object run(InvocationContext method) throws Exception {
        byte[] request = visit.key().isPresent() ? visit.requestHash() : null;
        return Again.orFail(() -> attempt(method, request));
    }

    private Response attempt(InvocationContext method, byte[] request) throws Exception {
        visit.caller().owed().startOver();
        transaction.begin();
        try {
            Optional<CommandKey> key = visit.key();
            Optional<Answer> before = key.flatMap(k -> answers.take(k, request));
            Response response = before.isPresent() ? again(before.get()) : act(method, key);
            if (response.getStatus() < 400) {
                transaction.commit();
            }
            return response;
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                rollBack();
            }
        }
    }

    private Response act(InvocationContext method, Optional<CommandKey> key) throws Exception {
        Response response = (Response) method.proceed();
        if (response.getStatus() < 400) {
            requirePaid(method);
            if (key.isPresent()) {
                answers.keep(key.get(), answer(response));
            }
        }
        return response;
    }

    private void requirePaid(InvocationContext method) {
        if (!visit.caller().owed().hasTraced()) {
            throw new IllegalStateException(method.getMethod() + " left no trace in the audit");
        }
        if (visit.row().where() == Policy.Where.SITE && !visit.caller().owed().hasAsked()) {
            throw new IllegalStateException(method.getMethod() + " did not ask for the place");
        }
    }

    private Answer answer(Response response) throws JsonProcessingException {
        URI location = response.getLocation();
        String body = response.hasEntity() ? JSON.writeValueAsString(response.getEntity()) : null;
        return new Answer(response.getStatus(), location == null ? null : location.toString(),
                response.getHeaderString(HttpHeaders.ETAG), body);
    }

    private static Response again(Answer before) {
        Response.ResponseBuilder response = Response.status(before.status());
        if (before.location() != null) {
            response.location(URI.create(before.location()));
        }
        if (before.etag() != null) {
            response.header(HttpHeaders.ETAG, before.etag());
        }
        if (before.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(before.body());
        }
        return response.header(REPLAYED, "true").build();
    }

    private void rollBack() throws SystemException {
        try {
            transaction.rollback();
        } catch (IllegalStateException e) {
            // Ended meanwhile by a time-out: there is nothing left to roll back.
            return;
        }
    }
}
