package org.lazaret.demo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.lazaret.demo.DemoRoom.Figure;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.IdentityDocument;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.people.EmergencyContact;
import org.lazaret.people.PersonFacts;
import org.lazaret.registration.Registrations.Newcomer;

/**
 * People who do not exist, the same ones each time. Their identity numbers carry 430200, the city itself, which is given
 * to nobody, and their telephone numbers a prefix that no carrier has.
 */
final class MadeUpPeople {
    private static final List<String> FAMILY = List.of("陈", "周", "谭", "刘", "易", "罗", "唐", "龙", "袁", "邹", "肖", "匡",
            "何", "黄", "夏", "晏", "邓", "成", "石", "王", "钟", "姚", "贺", "蒋", "谢", "郭", "阳", "马", "文", "彭", "欧阳", "宾");
    private static final List<String> FIRST = List.of("桂", "立", "念", "庆", "友", "如", "书", "知", "北", "远", "秋", "若",
            "云", "可", "小", "思", "令", "志", "怀", "春", "又", "景", "向", "望", "一", "长");
    private static final List<String> LAST = List.of("华", "夏", "慈", "余", "德", "冰", "宁", "辰", "山", "实", "谷", "归",
            "欣", "满", "远", "仪", "清", "瑾", "晖", "青", "行", "晚", "舒", "鸣", "河", "松");
    private static final List<String> DIETS = List.of("清真", "低糖（糖尿病）", "不吃辣", "素食", "花生过敏", "软食");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private final Random random;
    private final LocalDate today;
    private final Set<String> taken = new HashSet<>();
    private int serial;

    /** @param there names of those who were made up before; numbers go on after theirs */
    MadeUpPeople(long seed, LocalDate today, Collection<String> there) {
        this.random = new Random(seed);
        this.today = today;
        taken.addAll(there);
        serial = there.size();
        DemoRoom.ofYanjiawan().stream().filter(room -> room.guest() != null).forEach(room -> taken.add(room.guest().name()));
    }

    /** An adult with a name that nobody else here has. */
    Figure adult() {
        String name;
        do {
            name = pick(FAMILY) + pick(FIRST) + pick(LAST);
        } while (!taken.add(name));
        return new Figure(name, random.nextBoolean() ? Sex.FEMALE : Sex.MALE, 18 + random.nextInt(60));
    }

    /** @param kin the kin group, or {@code null} */
    Newcomer newcomer(Figure figure, String address, UUID kin) {
        LocalDate birth = today.minusYears(figure.age()).minusDays(random.nextInt(300));
        IdentityDocument card = IdentityDocument.read("document", DocumentType.RESIDENT_IDENTITY_CARD, null,
                identityNumber(birth, figure.sex()), null);
        PersonFacts facts = new PersonFacts(PersonName.of(figure.name()), figure.sex(), BirthDate.of(birth), "CN", "zh",
                Phone.parse("phone", "+86100%08d".formatted(serial)), diet(), address, EmergencyContact.NONE, null, kin);
        return new Newcomer(facts, List.of(card), Set.of(), true);
    }

    /** One in nine has a wish, always the same ones. */
    private String diet() {
        return serial % 9 == 4 ? DIETS.get(serial / 9 % DIETS.size()) : null;
    }

    private String identityNumber(LocalDate birth, Sex sex) {
        serial++;
        // Odd sequence numbers are given to men (GB 11643).
        int sequence = serial * 2 % 1000 + (sex == Sex.MALE ? 1 : 0);
        String body = "430200%tY%<tm%<td%03d".formatted(birth, sequence);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK.charAt(sum % 11);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
