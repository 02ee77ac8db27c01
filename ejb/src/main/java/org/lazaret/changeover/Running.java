package org.lazaret.changeover;

import java.util.List;
import java.util.UUID;
import org.lazaret.identity.PersonName;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.site.Site;

/**
 * A stay that runs, and what it is now and would be.
 *
 * @param room    its number; {@code null} without a bed
 * @param changes why; never empty
 */
public record Running(UUID stay, IsolationOrder order, PersonName name, Site site, String room, Outlook before, Outlook after,
        List<RuleChange> changes) {
}
