package org.lazaret.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lazaret.site.Site;
import org.lazaret.watch.Kind;

/**
 * CDI event: a hand-over note is put together. Whoever knows of the person what the destination must know says it here;
 * fired inside the transaction that reads the note, so that nobody is asked twice.
 */
public final class NoteGathering {
    private static final int TEMPERATURES = 8;

    /** @param centi hundredths of a degree Celsius; @param byHand by thermometer, otherwise by the patch that is worn */
    public record Temperature(Instant at, int centi, boolean byHand) {
    }

    /** @param number as people read it; @param confirmed by a second method */
    public record OpenAlert(String number, Kind kind, Instant since, boolean confirmed) {
    }

    /** @param result as the laboratory's feature names it; {@code null} while none is known */
    public record Test(Instant collectedAt, String result) {
    }

    private final UUID person;
    private final Site site;
    private final Instant now;
    private final List<Temperature> temperatures = new ArrayList<>();
    private final List<OpenAlert> alerts = new ArrayList<>();
    private final List<Test> tests = new ArrayList<>();

    NoteGathering(UUID person, Site site, Instant now) {
        this.person = person;
        this.site = site;
        this.now = now;
    }

    public UUID person() {
        return person;
    }

    /** Where the person stays, or stayed. */
    public Site site() {
        return site;
    }

    public Instant now() {
        return now;
    }

    public void measured(Temperature temperature) {
        temperatures.add(temperature);
    }

    public void alerted(OpenAlert alert) {
        alerts.add(alert);
    }

    public void tested(Test test) {
        tests.add(test);
    }

    /** The newest first, {@value #TEMPERATURES} at most. */
    public List<Temperature> temperatures() {
        return temperatures.stream().sorted(Comparator.comparing(Temperature::at).reversed()).limit(TEMPERATURES).toList();
    }

    public List<OpenAlert> alerts() {
        return List.copyOf(alerts);
    }

    /** The newest first. */
    public List<Test> tests() {
        return tests.stream().sorted(Comparator.comparing(Test::collectedAt).reversed()).toList();
    }
}
