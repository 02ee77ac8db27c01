package org.lazaret.web.patch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.lazaret.access.Caller;
import org.lazaret.patch.Patch;
import org.lazaret.patch.PatchCycle;
import org.lazaret.patch.PatchPhase;
import org.lazaret.patchlist.PatchLists;
import org.lazaret.patchlist.PatchPages;
import org.lazaret.patchlist.PatchRange;
import org.lazaret.people.Sight;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.Page;

/** The stock of patches of a site, and one patch. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
public class PatchResource {
    @Inject
    private PatchPages pages;
    @Inject
    private PatchLists lists;
    @Inject
    private Caller caller;

    /** @param receivedAt {@code null} for now */
    public record PatchForm(String code, String model, Instant receivedAt) {
    }

    /** Codes from the first to the last, with the same letters in front. @param receivedAt {@code null} for now */
    public record RangeForm(String from, String to, String model, Instant receivedAt) {
    }

    /** @param codes of patches that all take the step, or none; {@code occurredAt} {@code null} for now */
    public record StepForm(PatchCycle.Step step, List<String> codes, String reason, Instant occurredAt) {
    }

    public record Made(List<UUID> patches) {
        static Response of(List<Patch> patches) {
            Made made = new Made(patches.stream().map(Patch::id).toList());
            return Response.created(URI.create("patches/" + made.patches().get(0))).entity(made).build();
        }
    }

    /** @param patches how many took the step */
    public record Moved(int patches) {
    }

    /**
     * A patch in the list, with who wears it named as the reader's role may see.
     *
     * @param wear {@code null}, as the person's fields are, while nobody wears it
     * @param room where that person lies; {@code null} where they have no bed
     * @param battery percent, as the patch said last; {@code null} when it did not
     */
    public record StockedAnswer(UUID id, String code, String model, PatchPhase phase, Instant since, String reason, UUID wear, UUID person,
            String name, String englishName, String room, Integer battery) {
        static StockedAnswer of(PatchPages.Stocked p, Sight sight) {
            boolean worn = p.name() != null;
            return new StockedAnswer(p.patch(), p.code(), p.model(), p.phase(), p.since(), p.reason(), p.wear(), p.person(),
                    worn ? sight.name(p.name()) : null, worn ? sight.englishName(p.name()) : null, p.room(), p.battery());
        }
    }

    /** @param counts how many stand in each phase, whatever was filtered; @param next cursor; {@code null} on the last page */
    public record StockAnswer(Map<PatchPhase, Long> counts, List<StockedAnswer> items, String next) {
    }

    /**
     * In the order of the codes.
     *
     * @param phase only those that stand so
     * @param text  part of the code
     * @param live  {@code true} from a page that is open already and refreshes itself: leaves no row in the audit
     */
    @GET
    @Path("/sites/{site}/patches")
    public StockAnswer stock(@PathParam("site") UUID site, @QueryParam("phase") PatchPhase phase, @QueryParam("q") String text,
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer asked, @QueryParam("live") boolean live) {
        int limit = Page.limit(asked);
        PatchPages.Stock stock = pages.stock(caller, site, phase, text, Page.after(cursor), limit + 1, live);
        Page<StockedAnswer> page = Page.of(stock.items(), limit, item -> StockedAnswer.of(item, stock.sight()), PatchPages.Stocked::code);
        return new StockAnswer(stock.counts(), page.items(), page.next());
    }

    @POST
    @Path("/sites/{site}/patches")
    @Command
    public Response add(@PathParam("site") UUID site, PatchForm form) {
        return Made.of(lists.addOne(caller, site, form.code(), form.model(), form.receivedAt()));
    }

    @POST
    @Path("/sites/{site}/patch-ranges")
    @Command
    public Response addRange(@PathParam("site") UUID site, RangeForm form) {
        return Made.of(lists.addRange(caller, site, new PatchRange(form.from(), form.to()), form.model(), form.receivedAt()));
    }

    @POST
    @Path("/sites/{site}/patch-steps")
    @Command
    public Response step(@PathParam("site") UUID site, StepForm form) {
        return Response.ok(new Moved(lists.step(caller, site, form.step(), form.codes(), form.reason(), form.occurredAt()))).build();
    }

    @GET
    @Path("/patches/{patch}")
    public PatchAnswer patch(@PathParam("patch") UUID patch) {
        return PatchAnswer.of(pages.sheet(caller, patch));
    }
}
