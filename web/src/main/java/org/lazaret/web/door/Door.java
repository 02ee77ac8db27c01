package org.lazaret.web.door;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;
import org.lazaret.account.Token;
import org.lazaret.gateway.Gateways;
import org.lazaret.session.Sessions;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;

/** Who is it, may they in, did they really ask for this, and is it not too much: before anything of the request is read. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Door implements ContainerRequestFilter {
    private static final String KEY = "Idempotency-Key";
    private static final String KEY_FORM = "[\\x21-\\x7e]{16,100}";

    @Inject
    private Visit visit;
    @Inject
    private Sessions sessions;
    @Inject
    private Gateways gateways;
    @Inject
    private Rates rates;
    @Context
    private ResourceInfo resource;
    @Context
    private HttpServletRequest connection;

    @Override
    public void filter(ContainerRequestContext request) {
        visit.from(connection.getRemoteAddr(), connection.isSecure(), request.getUriInfo().getRequestUri().getPath());
        Endpoint endpoint = Endpoint.of(resource.getResourceClass(), resource.getResourceMethod());
        Policy.Row row = Policy.row(endpoint.key()).orElseThrow(NotFound::new);
        Optional<Token> shown = Bearer.read(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        Optional<Caller> caller = shown.isPresent() ? gateways.open(shown.get(), visit.address()) : caller(request);
        visit.enters(caller.orElseGet(() -> Caller.anonymous(visit.address())).through(row), row);
        caller.ifPresentOrElse(c -> rates.user(c.user().toString()), () -> rates.address(visit.address()));
        if (shown.isPresent() && caller.isEmpty()) {
            throw new SignInNeeded();
        }
        judge(row, caller.orElse(null));
        understand(request.getUriInfo().getQueryParameters().keySet(), endpoint);
        if (endpoint.changes()) {
            // No page of another site can make a browser show a token, as it could make it send a cookie.
            if (shown.isEmpty()) {
                proveOrigin(request);
            }
            takeIn(request, endpoint);
        }
    }

    /** A condition that is mistyped or unknown would be ignored, and a whole list taken for the part that was asked for. */
    private static void understand(Set<String> asked, Endpoint endpoint) {
        List<Invalid.Field> unknown = asked.stream().filter(name -> !name.isEmpty() && !endpoint.asks().contains(name)).sorted()
                .map(name -> Invalid.Field.of(name, "unknown-parameter")).toList();
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown);
        }
    }

    private static void proveOrigin(ContainerRequestContext request) {
        Origin.require(request.getHeaderString(Origin.HEADER), request.getHeaderString("Sec-Fetch-Site"),
                request.getHeaderString("Origin"), request.getHeaderString("Host"));
    }

    private Optional<Caller> caller(ContainerRequestContext request) {
        Optional<Token> token = SessionCookie.read(request);
        Optional<Sessions.Open> open = token.flatMap(t -> sessions.open(t, visit.address()));
        open.filter(Sessions.Open::worthNoting).ifPresent(o -> sessions.seen(token.get()));
        visit.holds(open.isPresent() ? token.get() : null);
        return open.map(Sessions.Open::caller);
    }

    static void judge(Policy.Row row, Caller caller) {
        switch (row.verdict(caller)) {
            case PASS -> { }
            case SIGN_IN -> throw new SignInNeeded();
            case NOT_FOUND -> throw new NotFound();
            case FORBIDDEN -> throw new Forbidden(row.roles().stream().map(Enum::name).sorted().toList());
        }
    }

    private void takeIn(ContainerRequestContext request, Endpoint endpoint) {
        String key = request.getHeaderString(KEY);
        boolean needed = endpoint.command() && request.getMethod().equals("POST");
        if (key == null ? needed : !key.matches(KEY_FORM)) {
            throw new KeyNeeded();
        }
        if (!endpoint.command()) {
            request.setEntityStream(Body.limited(request));
            return;
        }
        MessageDigest hash = sha256();
        hash.update((request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "?"
                + request.getUriInfo().getRequestUri().getRawQuery() + "\n").getBytes(StandardCharsets.UTF_8));
        request.setEntityStream(new DigestInputStream(Body.limited(request), hash));
        visit.brings(key, hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
