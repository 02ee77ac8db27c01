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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.patch.Wear;
import org.lazaret.patch.WearCorrections;
import org.lazaret.patch.WearHistory;
import org.lazaret.patch.WearStep;
import org.lazaret.patch.Wears;
import org.lazaret.web.door.Command;

/** Patches come onto people and off them, and what was recorded wrongly about it is corrected. */
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
public class WearResource {
    @Inject
    private Wears wears;
    @Inject
    private WearCorrections corrections;
    @Inject
    private WearHistory history;
    @Inject
    private Caller caller;

    /**
     * @param code       what the label says; small letters are understood
     * @param occurredAt {@code null} for now
     * @param until      when it came off again, for a wear of the past
     */
    public record PairingForm(String code, Wear.BodyPlace bodyPlace, Instant occurredAt, Instant until) {
    }

    /** @param outcome {@code null}: simply removed */
    public record EndForm(WearStep.Outcome outcome, String reason, Instant occurredAt) {
    }

    /** @param code of the new patch; the rest is about the old one, and {@code null} where it says nothing */
    public record SwapForm(String code, Wear.BodyPlace bodyPlace, WearStep.Outcome outcome, String reason, Instant occurredAt) {
    }

    /**
     * @param from   when it really began; {@code null}: as recorded
     * @param to     when it really ended; {@code null}: as recorded
     * @param goesOn it has not come off at all; {@code null}: no
     */
    public record CorrectionForm(Instant from, Instant to, Boolean goesOn, String reason) {
    }

    public record ReasonForm(String reason) {
    }

    /** The newest first, withdrawn ones too. */
    public record WearList(List<WearAnswer> items) {
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    @Path("/people/{person}/wears")
    public WearList of(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        WearHistory.Stories stories = history.of(caller, person, live);
        return new WearList(stories.wears().stream().map(story -> WearAnswer.of(story, stories.authors())).toList());
    }

    @POST
    @Path("/people/{person}/wears")
    @Command
    public Response pair(@PathParam("person") UUID person, PairingForm form) {
        return WearAnswer.begun(wears.pair(caller, person,
                new Wears.Pairing(form.code(), form.bodyPlace(), form.occurredAt(), form.until())));
    }

    @POST
    @Path("/wears/{wear}/end")
    @Command
    public Response end(@PathParam("wear") UUID wear, EndForm form) {
        return WearAnswer.changed(wears.end(caller, wear, new Wears.Ending(form.outcome(), form.reason(), form.occurredAt())));
    }

    @POST
    @Path("/wears/{wear}/swap")
    @Command
    public Response swap(@PathParam("wear") UUID wear, SwapForm form) {
        return WearAnswer.begun(wears.swap(caller, wear, form.code(), form.bodyPlace(),
                new Wears.Ending(form.outcome(), form.reason(), form.occurredAt())));
    }

    @POST
    @Path("/wears/{wear}/correction")
    @Command
    public Response correct(@PathParam("wear") UUID wear, CorrectionForm form) {
        return WearAnswer.changed(corrections.correct(caller, wear, new WearCorrections.Correction(form.from(), form.to(),
                Boolean.TRUE.equals(form.goesOn()), form.reason())));
    }

    @POST
    @Path("/wears/{wear}/withdrawal")
    @Command
    public Response withdraw(@PathParam("wear") UUID wear, ReasonForm form) {
        return WearAnswer.changed(corrections.withdraw(caller, wear, form.reason()));
    }
}
