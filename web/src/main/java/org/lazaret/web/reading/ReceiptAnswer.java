package org.lazaret.web.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.lazaret.reading.Receipt;

/**
 * What became of the readings of one call.
 *
 * @param remarks on each reading that was not simply accepted, by its index in the list, from 0
 */
public record ReceiptAnswer(int accepted, int repeated, int conflicting, int quarantined, List<RemarkAnswer> remarks) {

    /**
     * @param outcome {@code repeated}, {@code conflicting} or {@code quarantined}
     * @param reason  why it was set aside: {@code not-worn}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RemarkAnswer(int index, String outcome, String reason) {
    }

    static ReceiptAnswer of(Receipt receipt) {
        return new ReceiptAnswer(receipt.accepted(), receipt.repeated(), receipt.conflicting(), receipt.quarantined(),
                receipt.remarks().stream().map(r -> new RemarkAnswer(r.index(), r.outcome().name().toLowerCase(Locale.ROOT),
                        r.doubt() == null ? null : r.doubt().key())).toList());
    }
}
