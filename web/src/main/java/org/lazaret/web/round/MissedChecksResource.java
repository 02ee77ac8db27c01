package org.lazaret.web.round;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.manual.CheckSlot;
import org.lazaret.manual.CheckState;
import org.lazaret.people.Sight;
import org.lazaret.round.MissedChecks;
import org.lazaret.web.form.QueryDay;

/** Checks of a day that nobody made, or that were made late. */
@RequestScoped
@Path("/sites/{site}/missed-checks")
public class MissedChecksResource {
    @Inject
    private MissedChecks missed;
    @Inject
    private Caller caller;

    /** The checks of that day that are due, the earliest first. */
    public record DayAnswer(LocalDate day, List<SlotAnswer> slots) {
    }

    /**
     * @param expected of how many people the check was expected
     * @param made     in time or late
     */
    public record SlotAnswer(CheckSlot slot, long expected, long made, List<MissedAnswer> people) {
    }

    /**
     * @param room  its number; {@code null} for who lies in none now
     * @param state MISSED or LATE
     */
    public record MissedAnswer(UUID person, UUID stay, String name, String englishName, String room, CheckState state) {
        static MissedAnswer of(MissedChecks.Missed one, Sight sight) {
            return new MissedAnswer(one.person(), one.stay(), sight.name(one.name()), sight.englishName(one.name()), one.room(), one.state());
        }
    }

    /**
     * @param day  of the site's calendar, {@code 2021-08-09}; today without it
     * @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit
     */
    @GET
    public DayAnswer missed(@PathParam("site") UUID site, @QueryParam("day") String day, @QueryParam("live") boolean live) {
        MissedChecks.Day found = missed.on(caller, site, QueryDay.of(day), live);
        return new DayAnswer(found.day(), found.slots().stream().map(slot -> new SlotAnswer(slot.slot(), slot.expected(), slot.made(),
                slot.people().stream().map(one -> MissedAnswer.of(one, found.sight())).toList())).toList());
    }
}
