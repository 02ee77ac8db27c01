package org.lazaret.web.curve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.curve.Blank;
import org.lazaret.curve.PersonCurve;
import org.lazaret.curve.Point;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.episode.Verdict;
import org.lazaret.manual.ManualReading;
import org.lazaret.manual.Measurement;
import org.lazaret.manual.Method;
import org.lazaret.manual.Symptom;
import org.lazaret.patch.Worn;
import org.lazaret.watch.Kind;

/**
 * How somebody's temperature went. All temperatures are hundredths of a degree Celsius.
 *
 * @param zone       whose calendar the days are of
 * @param feverLine  at or above it is fever when it lasts
 * @param atOnceLine at or above it is fever at once
 * @param stretches  the line, wherever readings follow each other
 * @param blanks     where they do not, and why
 * @param days       lowest and highest of each calendar day on which something was measured on the body
 * @param episodes   those that stand, and those that a second method refuted
 * @param latest     the newest reading of the patch that is on; {@code null} when there is none
 * @param usual      median of this hour on the days before; {@code null} when it is not known
 */
public record TemperaturesAnswer(Instant from, Instant to, String zone, int feverLine, int atOnceLine, List<StretchAnswer> stretches,
        List<BlankAnswer> blanks, List<DayAnswer> days, List<WornAnswer> wears, List<MeasuredAnswer> manuals, List<EpisodeAnswer> episodes,
        LatestAnswer latest, Integer usual) {

    /** @param seconds since {@code start}, one for each temperature */
    public record StretchAnswer(Instant start, List<Long> seconds, List<Integer> centi) {
        static StretchAnswer of(List<Point> points) {
            long start = points.get(0).at();
            return new StretchAnswer(Instant.ofEpochSecond(start), points.stream().map(point -> point.at() - start).toList(),
                    points.stream().map(Point::centi).toList());
        }
    }

    public record BlankAnswer(Blank.Why why, Instant from, Instant to) {
        static BlankAnswer of(Blank blank) {
            return new BlankAnswer(blank.why(), Instant.ofEpochSecond(blank.from()), Instant.ofEpochSecond(blank.to()));
        }
    }

    public record DayAnswer(LocalDate day, int readings, int lowest, int highest) {
    }

    /** @param to {@code null} while it is worn */
    public record WornAnswer(String code, Instant from, Instant to) {
        static WornAnswer of(Worn worn) {
            return new WornAnswer(worn.code(), worn.from(), worn.to());
        }
    }

    /** @param deviceFault the thermometer was broken: no fever whatever it said */
    public record MeasuredAnswer(UUID id, Instant at, int centi, Method method, List<Symptom> symptoms, boolean deviceFault) {
        static MeasuredAnswer of(ManualReading reading) {
            Measurement measured = reading.measured();
            return new MeasuredAnswer(measured.id(), measured.measuredAt(), measured.centi(), measured.method(),
                    measured.symptoms().stream().sorted().toList(), measured.deviceFault());
        }
    }

    /** @param peak of a battery in percent; {@code null} for a silence */
    public record EpisodeAnswer(UUID id, Kind kind, Instant onset, Instant raised, Instant ended, Integer peak, Verdict verdict) {
        static EpisodeAnswer of(EpisodeRow episode) {
            return new EpisodeAnswer(episode.id(), episode.kind(), episode.onset(), episode.raised(), episode.ended(), episode.peak(),
                    episode.verdict());
        }
    }

    /** @param battery percent; {@code null} when the patch does not say */
    public record LatestAnswer(Instant at, int centi, Integer battery) {
    }

    static TemperaturesAnswer of(PersonCurve told) {
        LatestAnswer latest = told.latest() == null ? null : new LatestAnswer(Instant.ofEpochSecond(told.latest().at()), told.latest().centi(),
                told.latest().knownBattery());
        return new TemperaturesAnswer(Instant.ofEpochSecond(told.window().from()), Instant.ofEpochSecond(told.window().to()),
                told.zone().getId(), told.fever().line(), told.fever().atOnce(), told.curve().stretches().stream().map(StretchAnswer::of).toList(),
                told.curve().blanks().stream().map(BlankAnswer::of).toList(),
                told.curve().days().stream().map(day -> new DayAnswer(day.day(), day.readings(), day.lowest(), day.highest())).toList(),
                told.wears().stream().map(WornAnswer::of).toList(), told.manuals().stream().map(MeasuredAnswer::of).toList(),
                told.episodes().stream().map(EpisodeAnswer::of).toList(), latest, told.usual());
    }
}
