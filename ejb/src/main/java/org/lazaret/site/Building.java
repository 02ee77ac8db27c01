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

    public Building(Site site, String name, String nameEn, int position) {
        this.id = Ids.next();
        this.site = site;
        this.name = name;
        this.nameEn = nameEn;
        this.position = position;
    }

    void rename(String newName, String newNameEn) {
        name = newName;
        nameEn = newNameEn;
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
