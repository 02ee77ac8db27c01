package org.lazaret.web.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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
import org.lazaret.label.LabelSheet;
import org.lazaret.laboratory.TubePages;
import org.lazaret.laboratory.TubeRow;
import org.lazaret.laboratory.TubeState;
import org.lazaret.sample.Contents;
import org.lazaret.sample.Tube;
import org.lazaret.sample.TubeRange;
import org.lazaret.sample.Tubes;
import org.lazaret.web.Download;
import org.lazaret.web.door.Command;
import org.lazaret.web.door.Page;

/** The tubes of a site, their labels, and one tube. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
public class TubeResource {
    @Inject
    private Tubes tubes;
    @Inject
    private TubePages pages;
    @Inject
    private Caller caller;

    /**
     * Either so many tubes with new codes, or those of a box that has codes already.
     *
     * @param capacity in samples, a size that the rules in force know
     * @param contents {@code null} for people
     * @param count    1 to 500; {@code null} where codes are given
     * @param to       {@code null} for one tube
     */
    public record TubesForm(int capacity, Contents contents, Integer count, String from, String to) {
    }

    /** @param occurredAt {@code null} for now */
    public record ClosingForm(Instant occurredAt) {
    }

    public record TubesAnswer(List<TubeAnswer> tubes) {
        static TubesAnswer of(List<TubeRow> rows) {
            return new TubesAnswer(rows.stream().map(TubeAnswer::of).toList());
        }
    }

    /** @param counts how many stand how, whatever was filtered; {@code capacities} that a new tube may have here; {@code next} cursor */
    public record StockAnswer(Map<TubeState, Long> counts, List<Integer> capacities, List<TubeAnswer> items, String next) {
    }

    /**
     * In the order of the codes.
     *
     * @param states only those that stand so; may be given several times
     * @param text   part of the code
     * @param live   {@code true} from a page that is open already and refreshes itself: leaves no row in the audit
     */
    @GET
    @Path("sites/{site}/tubes")
    public StockAnswer stock(@PathParam("site") UUID site, @QueryParam("state") List<TubeState> states, @QueryParam("q") String text,
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer asked, @QueryParam("live") boolean live) {
        int limit = Page.limit(asked);
        TubePages.Stock stock = pages.stock(caller, site, states, text, Page.after(cursor), limit + 1, live);
        Page<TubeAnswer> page = Page.of(stock.items(), limit, TubeAnswer::of, TubeRow::code);
        return new StockAnswer(stock.counts(), stock.sizes(), page.items(), page.next());
    }

    @POST
    @Path("sites/{site}/tubes")
    @Command
    public Response reserve(@PathParam("site") UUID site, TubesForm form) {
        List<Tube> made = form.from() == null ? tubes.make(caller, site, form.capacity(), form.contents(), form.count() == null ? 1 : form.count())
                : tubes.register(caller, site, form.capacity(), form.contents(), new TubeRange(form.from(), form.to()));
        return Response.created(URI.create("tubes/" + made.get(0).code())).entity(TubesAnswer.of(pages.rows(made))).build();
    }

    /**
     * A PDF of self-adhesive sheets, a QR code and the code on each label.
     *
     * @param from  first code
     * @param to    last code, in the order of the codes, at most 500 tubes on; the first alone when it is left out
     * @param sheet which sheets lie in the printer
     * @param used  places at the beginning of the first sheet that are taken off already
     */
    @GET
    @Path("sites/{site}/tube-labels")
    public Response labels(@PathParam("site") UUID site, @QueryParam("from") String from, @QueryParam("to") String to,
            @QueryParam("sheet") @DefaultValue("A4_65") LabelSheet sheet, @QueryParam("used") @DefaultValue("0") int used) {
        return Download.of("tube-labels.pdf", "application/pdf", tubes.labels(caller, site, from, to, sheet, used));
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("tubes/{tube}")
    public TubeSheetAnswer tube(@PathParam("tube") String code, @QueryParam("live") boolean live) {
        return TubeSheetAnswer.of(pages.sheet(caller, code, live));
    }

    /** Nothing is collected into it from then on. */
    @POST
    @Path("tubes/{tube}/closing")
    @Command
    public Response close(@PathParam("tube") String code, ClosingForm form) {
        return Response.ok(TubeAnswer.of(pages.rows(List.of(tubes.close(caller, code, form.occurredAt()))).get(0))).build();
    }
}
