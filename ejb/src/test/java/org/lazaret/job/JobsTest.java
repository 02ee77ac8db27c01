package org.lazaret.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Setting;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class JobsTest {
    private static final JobResult SUMMED = new JobResult("summed", Map.of("sum", 6), "{\"sum\":6}",
            new JobResult.Content("sum.txt", "text/plain", "六".getBytes(StandardCharsets.UTF_8)));

    private final Database database;
    private JobWorld world;

    JobsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_world() {
        world = new JobWorld(database);
    }

    @AfterEach
    void no_job_left() throws Exception {
        database.execute("DELETE FROM job_file");
        database.execute("DELETE FROM job");
        database.execute("DELETE FROM setting WHERE name LIKE 'step-%'");
    }

    @Test
    void a_job_waits_runs_and_keeps_its_result() {
        UUID id = world.submit("sum", Map.of("dryRun", true, "least", 3), file("1,2,3"));
        assertEquals(JobState.QUEUED, world.view(id).state());
        List<Object> seen = new ArrayList<>();
        world.runNext(new JobWorld.Kind(false, job -> {
            seen.addAll(List.of(job.settings(), new String(job.file().bytes(), StandardCharsets.UTF_8), job.caller().user()));
            job.begin(3, "summing");
            job.step(() -> { });
            assertEquals(33, world.view(id).percent());
            return SUMMED;
        }));
        assertEquals(List.of(Map.of("dryRun", true, "least", 3L), "1,2,3", world.manager.user()), seen);
        JobView done = world.view(id);
        assertEquals(List.of(JobState.DONE, 100, "summed", Map.of("sum", 6L), "{\"sum\":6}"),
                List.of(done.state(), done.percent(), done.message(), done.facts(), done.result()));
        assertArrayEquals(SUMMED.file().bytes(), world.jobs(jobs -> jobs.result(world.manager, id)).bytes());
        assertEquals(1, database.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'job-result-downloaded' AND hex(subject_id) = ?", hex(id)));
    }

    @Test
    void a_step_and_its_count_are_both_there_or_neither() {
        UUID id = world.submit("steps", Map.of(), null);
        world.runNext(new JobWorld.Kind(false, job -> {
            job.begin(3, "stepping");
            job.step(() -> keep("step-1"));
            job.step(() -> {
                keep("step-2");
                throw new IllegalStateException("the second step breaks");
            });
            return SUMMED;
        }));
        JobView failed = world.view(id);
        assertEquals(List.of(JobState.FAILED, 1, "internal"), List.of(failed.state(), failed.done(), failed.message()));
        assertTrue(failed.facts().containsKey("reference"));
        assertEquals(1, database.count("SELECT COUNT(*) FROM setting WHERE name LIKE 'step-%'"));
    }

    @Test
    void what_is_tried_out_leaves_nothing() {
        world.submit("try", Map.of(), null);
        world.runNext(new JobWorld.Kind(false, job -> {
            job.tryOut(() -> keep("step-tried"));
            return SUMMED;
        }));
        assertEquals(0, database.count("SELECT COUNT(*) FROM setting WHERE name LIKE 'step-%'"));
    }

    @Test
    void a_running_job_stops_before_its_next_step_when_cancelled() {
        UUID id = world.submit("steps", Map.of(), null);
        world.runNext(new JobWorld.Kind(false, job -> {
            job.begin(3, "stepping");
            job.step(() -> keep("step-1"));
            world.jobs(jobs -> jobs.cancel(world.manager, id));
            assertTrue(world.view(id).cancelling());
            job.step(() -> keep("step-2"));
            return SUMMED;
        }));
        JobView cancelled = world.view(id);
        assertEquals(List.of(JobState.CANCELLED, Map.of("done", 1L, "total", 3L)),
                List.of(cancelled.state(), cancelled.facts()));
        assertEquals(1, database.count("SELECT COUNT(*) FROM setting WHERE name LIKE 'step-%'"));
    }

    @Test
    void a_step_under_way_is_undone_when_the_job_is_cancelled_meanwhile() {
        UUID id = world.submit("steps", Map.of(), null);
        world.runNext(new JobWorld.Kind(false, job -> {
            job.begin(1, "stepping");
            job.step(() -> {
                keep("step-1");
                world.jobs(jobs -> jobs.cancel(world.manager, id));
            });
            return SUMMED;
        }));
        assertEquals(JobState.CANCELLED, world.view(id).state());
        assertEquals(0, database.count("SELECT COUNT(*) FROM setting WHERE name LIKE 'step-%'"));
    }

    @Test
    void a_waiting_job_is_cancelled_at_once_and_never_run() {
        UUID id = world.submit("steps", Map.of(), null);
        assertEquals(JobState.CANCELLED, world.jobs(jobs -> jobs.cancel(world.manager, id)).state());
        assertTrue(world.take(world.runner).isEmpty());
        assertEquals(JobState.CANCELLED, world.jobs(jobs -> jobs.cancel(world.manager, id)).state());
    }

    @Test
    void another_server_takes_over_only_when_the_lease_has_run_out_and_goes_on_behind_the_last_step() {
        UUID id = world.submit("steps", Map.of(), null);
        Job held = world.take(UUID.randomUUID()).orElseThrow();
        world.ledger().progress(id, runnerOf(id), 0, 3, "stepping");
        world.ledger().step(id, runnerOf(id), 1, () -> keep("step-1"));
        world.clock.pass(JobLedger.LEASE);
        assertTrue(world.take(world.runner).isEmpty());
        world.clock.pass(Duration.ofMillis(1));
        List<Integer> from = new ArrayList<>();
        world.runNext(new JobWorld.Kind(true, job -> {
            from.add(job.doneBefore());
            job.begin(3, "stepping");
            job.step(() -> { });
            job.step(() -> { });
            return SUMMED;
        }));
        assertEquals(List.of(1), from);
        assertEquals(JobState.DONE, world.view(id).state());
        assertEquals(1, held.progress().attempt());
    }

    @Test
    void the_first_server_coming_back_late_changes_nothing_any_more() {
        UUID id = world.submit("steps", Map.of(), null);
        UUID late = UUID.randomUUID();
        world.take(late);
        world.clock.pass(JobLedger.LEASE.plusMillis(1));
        world.take(world.runner);
        assertThrows(JobCancelled.class, () -> world.ledger().step(id, late, 1, () -> keep("step-late")));
        assertThrows(JobCancelled.class, () -> world.ledger().finish(id, late, SUMMED));
        world.ledger().end(id, late, JobState.FAILED, "internal", Map.of());
        assertEquals(JobState.RUNNING, world.view(id).state());
        assertEquals(0, database.count("SELECT COUNT(*) FROM setting WHERE name LIKE 'step-%'"));
    }

    @Test
    void a_kind_that_cannot_go_on_fails_and_says_what_was_done() {
        UUID id = world.submit("steps", Map.of(), null);
        UUID dead = UUID.randomUUID();
        world.take(dead);
        world.ledger().progress(id, dead, 0, 3, "stepping");
        world.ledger().step(id, dead, 2, () -> { });
        world.clock.pass(JobLedger.LEASE.plusMillis(1));
        world.runNext(new JobWorld.Kind(false, job -> SUMMED));
        JobView failed = world.view(id);
        assertEquals(List.of(JobState.FAILED, "job-interrupted", Map.of("done", 2L, "total", 3L)),
                List.of(failed.state(), failed.message(), failed.facts()));
    }

    @Test
    void a_job_that_brings_its_server_down_every_time_is_given_up() {
        UUID id = world.submit("steps", Map.of(), null);
        for (int death = 0; death < 3; death++) {
            assertTrue(world.take(UUID.randomUUID()).isPresent());
            world.clock.pass(JobLedger.LEASE.plusMillis(1));
        }
        world.runNext(new JobWorld.Kind(true, job -> SUMMED));
        assertEquals("job-interrupted", world.view(id).message());
    }

    @Test
    void a_server_that_stops_puts_its_job_back_for_the_next_one() {
        UUID id = world.submit("steps", Map.of(), null);
        world.runUntilStop(new JobWorld.Kind(true, job -> {
            job.step(() -> { });
            return SUMMED;
        }));
        assertEquals(List.of(JobState.QUEUED, 1), List.of(world.view(id).state(), world.view(id).done()));
        assertTrue(world.take(UUID.randomUUID()).isPresent());
    }

    @Test
    void a_refusal_is_the_jobs_answer_with_every_wrong_field() {
        UUID id = world.submit("steps", Map.of(), null);
        world.runNext(new JobWorld.Kind(false, job -> {
            throw new Invalid(List.of(Invalid.Field.of("columns", "column-missing", "zh", "房号", "en", "Room"),
                    Invalid.Field.of("columns", "column-missing", "zh", "楼层", "en", "Floor")));
        }));
        JobView failed = world.view(id);
        assertEquals(List.of(JobState.FAILED, "invalid"), List.of(failed.state(), failed.message()));
        assertTrue(failed.result().contains("\"zh\":\"楼层\""), failed.result());
    }

    @Test
    void tells_the_remaining_time_from_the_pace_of_this_run() {
        UUID id = world.submit("steps", Map.of(), null);
        world.take(world.runner);
        world.ledger().progress(id, world.runner, 0, 10, "stepping");
        assertNull(world.view(id).remainingSeconds());
        world.clock.pass(Duration.ofSeconds(8));
        world.ledger().step(id, world.runner, 4, () -> { });
        assertEquals(12, world.view(id).remainingSeconds());
    }

    @Test
    void jobs_are_taken_in_the_order_they_were_asked_for_and_each_by_one_runner() {
        for (int i = 0; i < 5; i++) {
            world.clock.pass(Duration.ofSeconds(1));
            world.submit("job-" + i, Map.of(), null);
        }
        List<String> taken = database.together(8, n -> world.take(UUID.randomUUID())).stream()
                .flatMap(outcome -> outcome.answer().stream()).map(Job::kind).sorted().toList();
        assertEquals(List.of("job-0", "job-1", "job-2", "job-3", "job-4"), taken);
    }

    @Test
    void a_sixth_open_job_of_one_user_is_refused() {
        for (int i = 0; i < 5; i++) {
            world.submit("steps", Map.of(), null);
        }
        assertThrows(TooManyJobs.class, () -> world.submit("steps", Map.of(), null));
    }

    @Test
    void another_sites_job_is_not_found_nor_is_one_of_a_role_that_may_not_ask_for_it() {
        UUID id = world.submit("steps", Map.of(), null);
        Caller elsewhere = JobWorld.holding(Held.at(Role.SITE_MANAGER, JobWorld.OTHER.site()));
        Caller nurse = JobWorld.holding(Held.at(Role.NURSE, JobWorld.SITE.site()));
        Caller ofTheCity = JobWorld.holding(Held.in(Role.SITE_MANAGER, "430200"));
        for (Caller stranger : List.of(elsewhere, nurse)) {
            assertThrows(NotFound.class, () -> world.jobs(jobs -> jobs.find(stranger, id)));
            assertThrows(NotFound.class, () -> world.jobs(jobs -> jobs.cancel(stranger, id)));
            assertThrows(NotFound.class, () -> world.jobs(jobs -> jobs.result(stranger, id)));
            assertThrows(NotFound.class, () -> world.jobs(jobs -> jobs.at(stranger, JobWorld.SITE, JobWorld.MORNING.plusSeconds(1), 10)));
        }
        assertEquals(id, world.jobs(jobs -> jobs.find(ofTheCity, id)).id());
        assertEquals(1, world.jobs(jobs -> jobs.at(ofTheCity, JobWorld.SITE, JobWorld.MORNING.plusSeconds(1), 10)).size());
    }

    @Test
    void work_that_concerns_no_site_is_seen_by_who_asked_alone() {
        UUID id = world.jobs(jobs -> jobs.submit(world.manager, "audit-export", JobWorld.POLICY, Map.of())).id();
        assertEquals(id, world.view(id).id());
        Caller other = JobWorld.holding(Held.at(Role.SITE_MANAGER, JobWorld.SITE.site()));
        assertThrows(NotFound.class, () -> world.jobs(jobs -> jobs.find(other, id)));
    }

    private void keep(String name) {
        world.em().persist(new Setting(name, "done"));
    }

    private UUID runnerOf(UUID job) {
        return database.call(em -> em.createQuery("select runner from Job where id = :id", UUID.class)
                .setParameter("id", job).getSingleResult());
    }

    private static JobResult.Content file(String text) {
        return new JobResult.Content("list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }
}
