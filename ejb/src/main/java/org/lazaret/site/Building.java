package org.lazaret.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;
import org.lazaret.shared.Ids;

/** A building of a site, by the name on its wall: {@code 1 号楼}. */
@Entity
public class Building {

    /**
     * What can be changed about a building.
     *
     * @param name     1–30 characters
     * @param nameEn   at most 60; may be {@code null}
     * @param position in which order the site's buildings are shown, from 1
     */
    public record Facts(String name, String nameEn, int position) {
    }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id")
    private Site site;
    private String name;
    @Column(name = "name_en")
    private String nameEn;
    /** In which order buildings are shown, from 1. */
    private int position;
    @Version
    private long version;

    protected Building() {
    }

    /** @throws org.lazaret.shared.Invalid field by field */
    public Building(Site site, String name, String nameEn, int position) {
        this.id = Ids.next();
        this.site = site;
        rename(name, nameEn);
        this.position = position;
    }

    /** @throws org.lazaret.shared.Invalid field by field */
    final void rename(String newName, String newNameEn) {
        PlaceName.check(newName, newNameEn);
        name = newName;
        nameEn = newNameEn;
    }

    void place(int newPosition) {
        position = newPosition;
    }

    public Facts facts() {
        return new Facts(name, nameEn, position);
    }

    public UUID id() {
        return id;
    }

    public Site site() {
        return site;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public int position() {
        return position;
    }

    public long version() {
        return version;
    }
}
