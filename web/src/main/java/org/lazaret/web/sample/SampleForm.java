package org.lazaret.web.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lazaret.protocol.Specimen;
import org.lazaret.sample.Subject;
import org.lazaret.sample.Swab;
import org.lazaret.web.form.Fields;

/**
 * A sample as the phone sends it.
 *
 * @param subject     {@code null} for a person
 * @param person      of whom, or whose belongings; of a room: for whose release, or {@code null}
 * @param room        of a room only
 * @param collectedAt whole seconds; fractions are cut
 * @param specimen    of a person only
 * @param tube        its code
 * @param plannedOn   the planned day it answers for, which is the day of collection
 * @param makeUpFor   or an earlier planned day that passed without one
 * @param retestOf    a weak sample that it repeats
 * @param recallOf    or one of a positive pool, whose person is tested alone
 * @param pairOf      or the first swab of two
 */
public record SampleForm(Subject subject, UUID person, UUID room, Instant collectedAt, Specimen specimen, String tube, LocalDate plannedOn,
        LocalDate makeUpFor, UUID retestOf, UUID recallOf, UUID pairOf) {

    Swab read(UUID id) {
        Fields fields = new Fields();
        fields.present("collectedAt", collectedAt);
        fields.refuse();
        return new Swab(id, subject == null ? Subject.PERSON : subject, person, room, collectedAt, specimen, tube,
                new Swab.Answers(plannedOn, makeUpFor, retestOf, recallOf, pairOf));
    }
}
