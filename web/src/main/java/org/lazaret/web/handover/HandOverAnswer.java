package org.lazaret.web.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.alert.Alert;
import org.lazaret.alert.AlertLists;
import org.lazaret.alert.AlertState;
import org.lazaret.handover.HandOver;
import org.lazaret.handover.HandOvers.Missed;
import org.lazaret.handover.HandOvers.Standing;
import org.lazaret.people.Sight;
import org.lazaret.watch.Kind;

/** What is open at a site, its people named as the reader's role may see, and how shifts were handed over. */
public record HandOverAnswer(List<OpenAlertAnswer> alerts, List<MissedCheckAnswer> missed, List<GivenAnswer> past) {

    /**
     * @param number     as people read it: {@code A-0809-031}
     * @param room       number of the room; {@code null} without a bed
     * @param holderName {@code null} while nobody has it
     */
    public record OpenAlertAnswer(UUID id, String number, Kind kind, AlertLists.Group group, AlertState state, UUID person, String name,
            String englishName, String room, String holderName, Instant raisedAt) {
        static OpenAlertAnswer of(AlertLists.Row row, Sight sight) {
            Alert a = row.alert();
            return new OpenAlertAnswer(a.id(), a.label(), a.kind(), row.group(), a.state(), a.person(), sight.name(row.name()),
                    sight.englishName(row.name()), row.number(), a.holder().name(), a.raisedAt());
        }
    }

    /** @param room number of the room; {@code null} without a bed */
    public record MissedCheckAnswer(UUID person, String name, String englishName, String room, Instant dueAt) {
        static MissedCheckAnswer of(Missed one, Sight sight) {
            return new MissedCheckAnswer(one.check().person(), sight.name(one.check().name()), sight.englishName(one.check().name()),
                    one.check().room(), one.slot().due());
        }
    }

    /**
     * @param mine        given by the reader
     * @param alerts      how many were open then
     * @param missed      how many checks nobody had made then
     * @param takenAt     {@code null} while it waits, as {@code takenByName}
     */
    public record GivenAnswer(UUID id, Instant givenAt, String givenByName, boolean mine, String note, int alerts, int missed, Instant takenAt,
            String takenByName) {
        static GivenAnswer of(HandOver given, UUID reader) {
            return new GivenAnswer(given.id(), given.givenAt(), given.givenByName(), given.givenBy().equals(reader), given.note(),
                    given.alerts(), given.missed(), given.takenAt(), given.takenByName());
        }
    }

    static HandOverAnswer of(Standing standing, UUID reader) {
        Sight sight = standing.open().sight();
        return new HandOverAnswer(standing.open().alerts().stream().map(row -> OpenAlertAnswer.of(row, sight)).toList(),
                standing.open().missed().stream().map(one -> MissedCheckAnswer.of(one, sight)).toList(),
                standing.past().stream().map(given -> GivenAnswer.of(given, reader)).toList());
    }
}
