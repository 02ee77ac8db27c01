package org.lazaret.registration;

import static org.lazaret.registration.Resemblance.FITTING_BIRTH_DATE;
import static org.lazaret.registration.Resemblance.SAME_BIRTH_DATE;
import static org.lazaret.registration.Resemblance.SAME_DOCUMENT;
import static org.lazaret.registration.Resemblance.SAME_NAME;
import static org.lazaret.registration.Resemblance.SAME_PHONE;
import static org.lazaret.registration.Resemblance.SAME_PINYIN;
import static org.lazaret.registration.Resemblance.SIMILAR_PINYIN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.NameForms;
import org.lazaret.identity.Sex;
import org.lazaret.people.PersonFacts;

/**
 * Whether two records may be one person. The same paper is certain. Else a name and a second thing must agree: a whole
 * birth date, or a telephone; a name alone never offers anybody, because too many people share one. What is known on
 * both sides and differs speaks against.
 */
public final class DuplicateRule {
    private static final int OFFERED_FROM = 60;
    private static final int CERTAIN = 100;
    private static final int LONG_NAME = 8;

    private DuplicateRule() {
    }

    /**
     * One side of the comparison.
     *
     * @param documents keys of the papers, see {@link org.lazaret.identity.IdentityDocument#key()}
     */
    public record Side(PersonFacts facts, Set<String> documents) {
    }

    /** @return empty when the two need not be offered to a person's judgement */
    public static Optional<Likeness> judge(Side one, Side other) {
        Set<Resemblance> reasons = EnumSet.noneOf(Resemblance.class);
        int points = name(one.facts(), other.facts(), reasons) + birth(one.facts().birth(), other.facts().birth(), reasons)
                + phone(one.facts(), other.facts(), reasons) - sexes(one.facts().sex(), other.facts().sex());
        if (!Collections.disjoint(one.documents(), other.documents())) {
            reasons.add(SAME_DOCUMENT);
            points = CERTAIN;
        }
        boolean named = reasons.contains(SAME_NAME) || reasons.contains(SAME_PINYIN) || reasons.contains(SIMILAR_PINYIN);
        return points >= OFFERED_FROM && (named || points == CERTAIN)
                ? Optional.of(new Likeness(Math.min(points, reasons.contains(SAME_DOCUMENT) ? CERTAIN : CERTAIN - 1), reasons))
                : Optional.empty();
    }

    private static int name(PersonFacts one, PersonFacts other, Set<Resemblance> reasons) {
        if (one.name().full().equalsIgnoreCase(other.name().full())) {
            reasons.add(SAME_NAME);
            return 40;
        }
        String first = NameForms.of(one.name()).solid();
        String second = NameForms.of(other.name()).solid();
        if (first.equals(second)) {
            reasons.add(SAME_PINYIN);
            return 30;
        }
        int most = Math.min(first.length(), second.length()) >= LONG_NAME ? 2 : 1;
        if (Edits.between(first, second) <= most) {
            reasons.add(SIMILAR_PINYIN);
            return 25;
        }
        return 0;
    }

    private static int birth(BirthDate one, BirthDate other, Set<Resemblance> reasons) {
        if (one.year() == null || other.year() == null) {
            return 0;
        }
        if (!one.fits(other)) {
            return -30;
        }
        reasons.add(one.isComplete() && other.isComplete() ? SAME_BIRTH_DATE : FITTING_BIRTH_DATE);
        return one.isComplete() && other.isComplete() ? 40 : 20;
    }

    private static int phone(PersonFacts one, PersonFacts other, Set<Resemblance> reasons) {
        if (one.phone() == null || !one.phone().equals(other.phone())) {
            return 0;
        }
        reasons.add(SAME_PHONE);
        return 35;
    }

    private static int sexes(Sex one, Sex other) {
        return one != Sex.UNKNOWN && other != Sex.UNKNOWN && one != other ? 20 : 0;
    }
}
