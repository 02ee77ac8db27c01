package org.lazaret.web.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.identity.NameForms;
import org.lazaret.laboratory.SampleState;
import org.lazaret.laboratory.TubePages;
import org.lazaret.laboratory.TubeResult;
import org.lazaret.sample.Sample;
import org.lazaret.sample.Subject;
import org.lazaret.web.laboratory.ResultAnswer;

/** One tube with what is in it and what was found, the newest result first. */
public record TubeSheetAnswer(UUID site, TubeAnswer tube, List<MemberAnswer> members, List<ResultAnswer> results) {

    /**
     * @param person {@code null}, as the names and rooms are, for whoever examines the tube
     * @param room   its number
     */
    public record MemberAnswer(UUID sample, int position, Subject subject, UUID person, String name, String englishName, String room,
            Instant collectedAt, SampleState state) {
        static MemberAnswer of(TubePages.Member member, boolean named) {
            Sample sample = member.examined().sample();
            return new MemberAnswer(sample.id(), sample.place(), sample.subject(), named ? sample.person() : null,
                    member.name() == null ? null : member.name().full(), member.name() == null ? null : NameForms.english(member.name()),
                    member.room(), sample.collectedAt(), member.examined().state());
        }
    }

    static TubeSheetAnswer of(TubePages.Sheet sheet) {
        return new TubeSheetAnswer(sheet.row().site(), TubeAnswer.of(sheet.row()),
                sheet.members().stream().map(member -> MemberAnswer.of(member, sheet.named())).toList(),
                sheet.results().stream().map(result -> ResultAnswer.of(result, sheet.row().code(), sheet.authors().get(result.recordedBy()),
                        correcting(sheet.results(), result))).toList());
    }

    private static UUID correcting(List<TubeResult> all, TubeResult earlier) {
        return all.stream().filter(one -> earlier.id().equals(one.corrects())).map(TubeResult::id).findFirst().orElse(null);
    }
}
