package org.lazaret.web.alert;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.alert.AlertState;
import org.lazaret.alert.PersonAlerts;
import org.lazaret.episode.Verdict;
import org.lazaret.watch.Kind;
import org.lazaret.web.alert.AlertAnswer.StepAnswer;

/** What was noticed about somebody, and what became of it. */
@RequestScoped
@Path("/people/{person}/alerts")
@Produces(MediaType.APPLICATION_JSON)
public class PersonAlertsResource {
    @Inject
    private PersonAlerts alerts;
    @Inject
    private Caller caller;

    /** The newest first. */
    public record AlertsOfPerson(List<AlertOfPerson> items) {
    }

    /**
     * @param number  as people read it: {@code A-0809-031}
     * @param endedAt when the episode was over; {@code null} while it lasts
     * @param peak    hundredths of a degree, or percent of a battery; {@code null} for a silence
     * @param steps   the first thing first
     */
    public record AlertOfPerson(UUID id, String number, Kind kind, AlertState state, Instant onset, Instant endedAt, Integer peak,
            Verdict verdict, String patch, List<StepAnswer> steps) {
        static AlertOfPerson of(PersonAlerts.Told told) {
            var alert = told.alert();
            var episode = told.episode();
            return new AlertOfPerson(alert.id(), alert.label(), alert.kind(), alert.state(), episode.onset(), episode.ended(), episode.peak(),
                    episode.verdict(), told.patch(), told.steps().stream().map(step -> StepAnswer.of(step, told.rules())).toList());
        }
    }

    /** @param live {@code true} from a page that is open already and refreshes itself: leaves no row in the audit */
    @GET
    public AlertsOfPerson of(@PathParam("person") UUID person, @QueryParam("live") boolean live) {
        return new AlertsOfPerson(alerts.of(caller, person, live).stream().map(AlertOfPerson::of).toList());
    }
}
