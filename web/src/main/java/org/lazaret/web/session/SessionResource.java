package org.lazaret.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.lazaret.access.Caller;
import org.lazaret.account.Passwords;
import org.lazaret.account.Token;
import org.lazaret.session.Sessions;
import org.lazaret.session.SignInRecord;
import org.lazaret.session.SignIns;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.SessionCookie;
import org.lazaret.web.door.Visit;
import org.lazaret.web.problem.Texts;

/** The session of whoever asks. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/session")
public class SessionResource {
    @Inject
    private SignIns signIns;
    @Inject
    private SignInRecord record;
    @Inject
    private Sessions sessions;
    @Inject
    private Passwords passwords;
    @Inject
    private Clock clock;
    @Inject
    private Visit visit;
    @Context
    private HttpHeaders headers;

    /** What somebody signs in with. */
    public record SignIn(String name, String password) {
        @Override
        public String toString() {
            return "sign-in";
        }
    }

    /** One's password now, and the one wanted. */
    public record NewPassword(String present, String password) {
        @Override
        public String toString() {
            return "new password";
        }
    }

    @GET
    public SessionAnswer session() {
        return answer(visit.caller());
    }

    @POST
    public Response signIn(SignIn wanted) {
        Token token = signIns.signIn(visit.caller(), wanted.name(), wanted.password());
        Caller caller = sessions.open(token, visit.address()).orElseThrow().caller();
        return Response.ok(answer(caller)).cookie(SessionCookie.of(token, visit.isSecure())).build();
    }

    @DELETE
    @Command
    public Response signOut() {
        record.ended(visit.caller(), visit.token().orElseThrow());
        return Response.noContent().cookie(SessionCookie.none(visit.isSecure())).build();
    }

    @POST
    @Path("/password")
    @Command
    public Response changePassword(NewPassword wanted) {
        passwords.change(visit.caller(), wanted.present(), wanted.password());
        Token token = sessions.start(visit.caller().user(), visit.address());
        return Response.noContent().cookie(SessionCookie.of(token, visit.isSecure())).build();
    }

    private SessionAnswer answer(Caller caller) {
        return SessionAnswer.of(caller, clock.instant(), Texts.in(headers.getAcceptableLanguages()).locale().getLanguage());
    }
}
