package org.lazaret.web.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lazaret.job.JobState;
import org.lazaret.job.JobView;
import org.lazaret.web.problem.Texts;

/**
 * A job in the reader's language.
 *
 * @param message where it stands or how it ended, as a sentence
 * @param file    name of what was brought; {@code null} where nothing was
 * @param outcome what it came to, each finding with its text as {@code detail}; {@code null} until it has ended
 */
public record JobAnswer(UUID id, String kind, UUID site, String askedBy, JobState state, boolean cancelling, int percent,
        int done, int total, String message, String file, Instant submittedAt, Instant startedAt, Instant endedAt,
        Long remainingSeconds, JsonNode outcome) {

    public static JobAnswer of(JobView job, Texts texts, ObjectMapper json) {
        return new JobAnswer(job.id(), job.kind(), job.site(), job.askedBy(), job.state(), job.cancelling(),
                job.percent(), job.done(), job.total(), sentence(job, texts), job.file(), job.submittedAt(), job.startedAt(),
                job.endedAt(), job.remainingSeconds(), outcome(job, texts, json));
    }

    /** A job fails with a problem, whose words say it as well as they do elsewhere. */
    private static String sentence(JobView job, Texts texts) {
        String own = texts.text("job." + job.message(), job.facts());
        return own != null ? own : texts.text(job.message() + ".detail", job.facts());
    }

    private static JsonNode outcome(JobView job, Texts texts, ObjectMapper json) {
        if (job.result() == null) {
            return null;
        }
        try {
            JsonNode outcome = json.readTree(job.result());
            explain(outcome, texts, json);
            return outcome;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("job " + job.id() + " kept no JSON", e);
        }
    }

    private static void explain(JsonNode node, Texts texts, ObjectMapper json) {
        node.forEach(child -> explain(child, texts, json));
        if (node instanceof ObjectNode finding && finding.has("code") && finding.has("facts")) {
            finding.put("detail", detail(finding.get("code").asText(),
                    json.convertValue(finding.get("facts"), Map.class), texts));
        }
    }

    /** What a cell or a row was refused with: a field's text, or a problem's. */
    @SuppressWarnings("unchecked")
    static String detail(String code, Map<?, ?> facts, Texts texts) {
        String field = texts.text("field." + code, (Map<String, Object>) facts);
        return field != null ? field : texts.text(code + ".detail", (Map<String, Object>) facts);
    }
}
