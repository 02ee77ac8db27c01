package org.lazaret.web.patch;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.patch.Wear;
import org.lazaret.patch.WearHistory;
import org.lazaret.patch.WearStep;

/**
 * Who wore which patch when.
 *
 * @param number      of the wear at its site
 * @param to          {@code null} while it is worn
 * @param withdrawnAt {@code null} unless it never was
 * @param steps       what was recorded about it, the first thing first; empty where only the wear was asked for
 */
public record WearAnswer(UUID id, int number, UUID site, UUID person, UUID patch, String code, Wear.BodyPlace bodyPlace, Instant from,
        Instant to, Instant withdrawnAt, List<Step> steps) {

    /** @param author who wrote it down; {@code null} for a task of the system */
    public record Step(int seq, WearStep.Kind kind, WearStep.Outcome outcome, Instant occurredAt, Instant recordedAt, String author,
            String reason, Integer corrects) {
        static Step of(WearStep step, Map<UUID, String> authors) {
            return new Step(step.key().seq(), step.kind(), step.outcome(), step.occurrence().occurredAt(), step.occurrence().recordedAt(),
                    authors.get(step.recordedBy()), step.reason(), step.corrects());
        }
    }

    static WearAnswer of(Wear wear, List<Step> steps) {
        return new WearAnswer(wear.id(), wear.number(), wear.site(), wear.person(), wear.patch().id(), wear.patch().code(),
                wear.bodyPlace(), wear.period().from(), wear.period().to(), wear.withdrawnAt(), steps);
    }

    static WearAnswer of(WearHistory.Story story, Map<UUID, String> authors) {
        return of(story.wear(), story.steps().stream().map(step -> Step.of(step, authors)).toList());
    }

    static Response begun(Wear wear) {
        return Response.created(URI.create("wears/" + wear.id())).entity(of(wear, List.of())).build();
    }

    static Response changed(Wear wear) {
        return Response.ok(of(wear, List.of())).build();
    }
}
