package org.lazaret.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.account.AccountName;
import org.lazaret.account.Accounts;
import org.lazaret.account.Grant;
import org.lazaret.session.Sessions;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.Page;

/** Accounts and their roles. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("/accounts")
public class AccountResource {
    private static final int DISPLAY_NAME_MOST = 60;

    @Inject
    private Accounts accounts;
    @Inject
    private Sessions sessions;
    @Inject
    private Caller caller;

    /** Who is to have an account. */
    public record Wanted(String name, String displayName, List<RoleHeld> roles) {
    }

    /**
     * @param link      path of the one-time link, shown this once; its owner opens it and sets the password
     * @param expiresAt real time
     */
    public record Made(UUID account, String link, Instant expiresAt) {
        static Made of(Accounts.Made made) {
            return new Made(made.account(), "/welcome/" + made.link().text(), made.expiresAt());
        }
    }

    @GET
    public Page<AccountAnswer> accounts(@QueryParam("contains") String contains, @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        List<Accounts.Entry> found = accounts.page(caller, contains, Page.after(cursor), limit + 1);
        Map<UUID, Instant> lastSignIns = sessions.lastSignIns(found.stream().map(entry -> entry.account().id()).toList());
        return Page.of(found, limit, entry -> AccountAnswer.of(entry, lastSignIns.get(entry.account().id())),
                entry -> entry.account().name());
    }

    @GET
    @Path("/{account}")
    public AccountAnswer account(@PathParam("account") UUID account) {
        return AccountAnswer.of(accounts.find(account), sessions.lastSignIns(List.of(account)).get(account));
    }

    @POST
    @Command
    public Response create(Wanted wanted) {
        AccountName name = AccountName.of("name", wanted.name());
        Accounts.Made made = accounts.create(caller, name, displayName(wanted.displayName()), roles(wanted.roles()));
        return Response.created(URI.create("accounts/" + made.account())).entity(Made.of(made)).build();
    }

    @POST
    @Path("/{account}/disablement")
    @Command
    public Response disable(@PathParam("account") UUID account) {
        accounts.disable(caller, account);
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{account}/disablement")
    @Command
    public Response enable(@PathParam("account") UUID account) {
        accounts.enable(caller, account);
        return Response.noContent().build();
    }

    @POST
    @Path("/{account}/reset")
    @Command
    public Response reset(@PathParam("account") UUID account) {
        return Response.ok(Made.of(accounts.reset(caller, account))).build();
    }

    @POST
    @Path("/{account}/grants")
    @Command
    public Response grant(@PathParam("account") UUID account, RoleHeld wanted) {
        Grant grant = accounts.grant(caller, account, wanted.held(""), wanted.from(), wanted.to());
        return Response.created(URI.create("accounts/" + account + "/grants/" + grant.id())).entity(RoleHeld.of(grant)).build();
    }

    @DELETE
    @Path("/{account}/grants/{grant}")
    @Command
    public Response endGrant(@PathParam("account") UUID account, @PathParam("grant") UUID grant) {
        accounts.endGrant(caller, account, grant);
        return Response.noContent().build();
    }

    private static String displayName(String text) {
        String name = text == null ? "" : text.strip();
        if (name.isEmpty()) {
            throw new Invalid("displayName", "missing");
        }
        if (name.codePointCount(0, name.length()) > DISPLAY_NAME_MOST) {
            throw new Invalid("displayName", "too-long", "most", DISPLAY_NAME_MOST);
        }
        return name;
    }

    private static List<Held> roles(List<RoleHeld> roles) {
        if (roles == null || roles.isEmpty()) {
            throw new Invalid("roles", "missing");
        }
        return IntStream.range(0, roles.size()).mapToObj(i -> roles.get(i).held("roles[" + i + "].")).toList();
    }
}
