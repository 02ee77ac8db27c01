package org.lazaret.web.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.account.Accounts;
import org.lazaret.audit.Entries;
import org.lazaret.audit.Entry;
import org.lazaret.audit.Outcome;
import org.lazaret.shared.Invalid;
import org.lazaret.web.door.Page;
import org.lazaret.web.problem.Texts;
import org.lazaret.web.form.Fields;

/** The trail, newest first. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/audit")
public class AuditResource {
    @Inject
    private Entries entries;
    @Inject
    private Accounts accounts;
    @Inject
    private Caller caller;
    @Context
    private HttpHeaders headers;

    /**
     * One row.
     *
     * @param refusal why it was refused, in the reader's language; {@code null} where nothing was
     * @param details as the action has them
     */
    public record Row(long id, Instant at, UUID user, String userName, String address, String action, Outcome outcome,
                      String refusal, String subjectKind, UUID subject, UUID site, UUID person, @JsonRawValue String details) {
        static Row of(Entry entry, Texts texts) {
            // What the door refused goes by the type of its problem.
            String refusal = entry.outcome() == Outcome.REFUSED ? texts.text(entry.action() + ".title", Map.of()) : null;
            return new Row(entry.id(), entry.at(), entry.user(), entry.userName(), entry.address(), entry.action(),
                    entry.outcome(), refusal, entry.subject().kind(), entry.subject().id(), entry.subject().site(),
                    entry.subject().person(), entry.details());
        }
    }

    /** A user to search by. */
    public record User(UUID id, String name, String displayName) {
    }

    /** Users whose name contains what was asked. */
    public record Users(List<User> items) {
    }

    @GET
    public Page<Row> trail(@QueryParam("person") UUID person, @QueryParam("user") UUID user, @QueryParam("site") UUID site,
            @QueryParam("action") String action, @QueryParam("from") String from, @QueryParam("to") String to,
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        String done = action == null || action.isBlank() ? null : action.strip();
        Fields fields = new Fields();
        Entries.Filter filter = new Entries.Filter(person, user, site, done, fields.instant("from", from), fields.instant("to", to));
        fields.refuse();
        Texts texts = Texts.in(headers.getAcceptableLanguages());
        return Page.of(entries.page(caller, filter, before(cursor), limit + 1), limit, entry -> Row.of(entry, texts),
                entry -> Long.toString(entry.id()));
    }

    @GET
    @Path("/users")
    public Users users(@QueryParam("contains") String contains) {
        return new Users(accounts.page(caller, contains, null, Page.LIMIT).stream()
                .map(entry -> new User(entry.account().id(), entry.account().name(), entry.account().displayName())).toList());
    }

    private static long before(String cursor) {
        try {
            String place = Page.after(cursor);
            return place == null ? Long.MAX_VALUE : Long.parseLong(place);
        } catch (NumberFormatException e) {
            throw new Invalid("cursor", "wrong-form");
        }
    }
}
