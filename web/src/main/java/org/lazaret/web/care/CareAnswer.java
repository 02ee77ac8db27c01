package org.lazaret.web.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.care.CareFiles.CareFile;
import org.lazaret.care.HealthNote;
import org.lazaret.care.HealthNoteKind;
import org.lazaret.care.Need;
import org.lazaret.care.NeedKind;
import org.lazaret.care.Vaccination;

/** The care file of a person; what was withdrawn is left out, what has ended is shown with its end. */
public record CareAnswer(List<NeedAnswer> needs, List<NoteAnswer> notes, List<DoseAnswer> vaccinations) {

    /** An assessed need; {@code endDay} is the first day it no longer holds. */
    public record NeedAnswer(UUID id, NeedKind kind, String assessor, Instant assessedAt, String note, LocalDate firstDay,
            LocalDate endDay) {
        static NeedAnswer of(Need need) {
            return new NeedAnswer(need.id(), need.kind(), need.assessor(), need.assessedAt(), need.note(), need.firstDay(), need.endDay());
        }
    }

    /** A disease, a medicine or an allergy. */
    public record NoteAnswer(UUID id, HealthNoteKind kind, String what, String detail) {
        static NoteAnswer of(HealthNote note) {
            return new NoteAnswer(note.id(), note.kind(), note.what(), note.detail());
        }
    }

    /** A dose of a vaccine. */
    public record DoseAnswer(UUID id, String vaccine, int dose, LocalDate givenOn, String batch) {
        static DoseAnswer of(Vaccination given) {
            return new DoseAnswer(given.id(), given.vaccine(), given.dose(), given.givenOn(), given.batch());
        }
    }

    static CareAnswer of(CareFile file) {
        return new CareAnswer(file.needs().stream().map(NeedAnswer::of).toList(),
                file.notes().stream().filter(n -> !n.isWithdrawn()).map(NoteAnswer::of).toList(),
                file.vaccinations().stream().filter(v -> !v.isWithdrawn()).map(DoseAnswer::of).toList());
    }
}
