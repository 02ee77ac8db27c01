package org.lazaret.web.doorstep;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.doorstep.DoorRounds;
import org.lazaret.web.form.QueryDay;

/** Who brought what to which floor. */
@RequestScoped
@Path("/sites/{site}/door-rounds")
public class SiteDoorRoundsResource {
    @Inject
    private DoorRounds rounds;
    @Inject
    private Caller caller;

    /** The earliest first. */
    public record DayAnswer(List<DoorRoundAnswer> items) {
    }

    /** @param day of the site's calendar; without it, today */
    @GET
    public DayAnswer of(@PathParam("site") UUID site, @QueryParam("day") String day) {
        return new DayAnswer(rounds.of(caller, site, QueryDay.of(day)).stream().map(DoorRoundAnswer::of).toList());
    }
}
