package org.lazaret.division;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An administrative division. Its code holds the codes of all above it as prefixes, so an area is a code and everything
 * in it has a code that starts with it: 43 Hunan, 4302 Zhuzhou, 430202 Hetang, 430202005 Jinshan, 430202005001 Yanjiawan.
 */
@Entity
@Immutable
public class Division {

    public enum Level {
        PROVINCE(2), CITY(4), DISTRICT(6), STREET(9), COMMUNITY(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        public int digits() {
            return digits;
        }
    }

    @Id
    @Column(length = 12)
    private String code;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Level level;
    private String name;
    @Column(name = "name_en")
    private String nameEn;
    @Column(name = "parent_code")
    private String parentCode;

    protected Division() {
    }

    /** The codes from the province down to this one: {@code 43, 4302, 430202} for a district. */
    public static List<String> path(String code) {
        return Stream.of(Level.values()).map(Level::digits).filter(digits -> digits <= code.length())
                .map(digits -> code.substring(0, digits)).toList();
    }

    public String code() {
        return code;
    }

    public Level level() {
        return level;
    }

    public String name() {
        return name;
    }

    /** The name in English; the Chinese one where no English name is in use. */
    public String nameEn() {
        return nameEn == null ? name : nameEn;
    }

    public String parentCode() {
        return parentCode;
    }
}
