package org.lazaret.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.job.JobWorld.Kind;
import org.lazaret.shared.UuidBytes;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class JobPartsTest {
    private final Database database;
    private final JobWorld world;

    JobPartsTest(Database database) {
        this.database = database;
        world = new JobWorld(database);
    }

    @Test
    void parts_come_back_in_their_order_and_are_gone_after_a_day_with_the_file() {
        UUID job = world.submit("export", Map.of(), null);
        world.runNext(new Kind(true, context -> {
            context.begin(3, "working");
            for (int seq : List.of(2, 5, 9)) {
                context.step(() -> on(Duration.ZERO, parts -> {
                    parts.add(job, seq, seq, ("part " + seq).getBytes(StandardCharsets.UTF_8));
                    return null;
                }));
            }
            return new JobResult("done", Map.of(), null, new JobResult.Content("list.csv", "text/csv", new byte[] {1}));
        }));
        assertEquals(16L, on(Duration.ZERO, parts -> parts.rows(job)).longValue());
        assertEquals("part 2", text(job, 0));
        assertEquals("part 9", text(job, 5));
        assertTrue(on(Duration.ZERO, parts -> parts.after(job, 9)).isEmpty());
        on(Duration.ofHours(23), parts -> forget(parts));
        assertEquals("part 5", text(job, 2));
        on(Duration.ofHours(25), parts -> forget(parts));
        assertTrue(on(Duration.ZERO, parts -> parts.after(job, 0)).isEmpty());
        assertEquals(0, database.count("select count(*) from job_file where job_id = ?", UuidBytes.of(job)));
        assertEquals(JobState.DONE, world.view(job).state());
    }

    @Test
    void a_part_is_written_once() {
        UUID job = world.submit("export", Map.of(), null);
        on(Duration.ZERO, parts -> forgetful(parts, job));
        assertThrows(RuntimeException.class, () -> on(Duration.ZERO, parts -> forgetful(parts, job)));
    }

    private static Object forgetful(JobParts parts, UUID job) {
        parts.add(job, 1, 1, new byte[] {7});
        return null;
    }

    private static Object forget(JobParts parts) {
        parts.forget();
        return null;
    }

    private String text(UUID job, int after) {
        return new String(on(Duration.ZERO, parts -> parts.after(job, after)).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private <T> T on(Duration later, Function<JobParts, T> work) {
        return database.call(em -> work.apply(new JobParts(em, Clock.fixed(JobWorld.MORNING.plus(later), ZoneOffset.UTC))));
    }
}
