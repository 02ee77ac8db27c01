package org.lazaret.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.lazaret.access.Caller;
import org.lazaret.account.Account;
import org.lazaret.account.OneTimeLinks;
import org.lazaret.account.Token;
import org.lazaret.web.door.Command;

/** Coming in by a one-time link: whose it is, and the password they choose. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/welcome/{token}")
public class WelcomeResource {
    @Inject
    private OneTimeLinks links;
    @Inject
    private Caller caller;

    /** The account the link was made for. */
    public record Guest(String name, String displayName) {
    }

    /** The password that is to be. */
    public record Chosen(String password) {
        @Override
        public String toString() {
            return "password";
        }
    }

    @GET
    public Guest guest(@PathParam("token") String token) {
        Account owner = links.owner(new Token(token));
        return new Guest(owner.name(), owner.displayName());
    }

    @POST
    @Command
    public Response enter(@PathParam("token") String token, Chosen chosen) {
        links.enter(caller, new Token(token), chosen.password());
        return Response.noContent().build();
    }
}
