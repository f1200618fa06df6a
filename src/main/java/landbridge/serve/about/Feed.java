package landbridge.serve.about;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import landbridge.publish.Changes;
import landbridge.publish.DumpFile;
import landbridge.publish.History;
import landbridge.publish.Patch;
import landbridge.publish.Patches;
import landbridge.publish.Release;
import landbridge.triples.Iris;
import landbridge.triples.Layer;

/**
 * What changed from release to release, as an Atom feed (RFC 4287), the newest first.
 *
 * @param base what the addresses in it begin with
 * @param releases their folder
 * @param patches what parts one from the next
 */
public record Feed(String base, Path releases, Patches patches) {

  /** What it is sent as. */
  public static final String MEDIA_TYPE = "application/atom+xml";

  /** How many releases it tells of. */
  public static final int MOST = 20;

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** The feed in UTF-8. */
  public byte[] xml() {
    History history = History.of(releases);
    List<History.Entry> entries = new ArrayList<>(history.presentEntries());
    Collections.reverse(entries);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new Writing(xml, history).feed(entries.subList(0, Math.min(MOST, entries.size())));
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory cannot fail", e);
    }
    return out.toByteArray();
  }

  /** The feed in the making. */
  private final class Writing {

    private final XMLStreamWriter xml;
    private final History history;

    Writing(XMLStreamWriter xml, History history) {
      this.xml = xml;
      this.history = history;
    }

    void feed(List<History.Entry> entries) throws XMLStreamException {
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement(ATOM, "feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", "en");
      text("id", Iris.BASE + "feed.atom");
      text("title", "Landbridge: changes between releases");
      // A feed says when it changed last; one that tells of nothing has not changed yet.
      text("updated", entries.isEmpty() ? "1970-01-01T00:00:00Z" : entries.get(0).published());
      xml.writeStartElement(ATOM, "author");
      text("name", "Landbridge");
      xml.writeEndElement();
      link("self", "feed.atom", MEDIA_TYPE);
      link("alternate", "dumps/", "text/html");
      for (History.Entry entry : entries) {
        Optional<Release> release = history.release(entry.release());
        if (release.isPresent()) {
          entry(entry, release.get());
        }
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    }

    private void entry(History.Entry entry, Release release) throws XMLStreamException {
      String folder = "dumps/" + entry.release() + "/";
      Optional<Changes> changes = patches.changes(entry.previous(), entry.release());
      xml.writeStartElement(ATOM, "entry");
      // A release that became current again is another entry.
      text("id", Iris.BASE + folder + "#" + entry.number());
      text("title", "Release " + entry.release());
      text("updated", entry.published());
      if (!entry.author().isEmpty()) {
        xml.writeStartElement(ATOM, "author");
        text("name", entry.author());
        xml.writeEndElement();
      }
      link("alternate", folder, "text/html");
      if (changes.isPresent()) {
        link("enclosure", folder + Patches.name(entry.previous()), Patch.MEDIA_TYPE);
      }
      for (String name : names(release)) {
        link("enclosure", folder + name, DumpFile.type(name));
      }
      text("summary", changes.map(this::summary).orElseGet(() -> summary(release)));
      if (changes.isPresent()) {
        content(changes.get());
      }
      xml.writeEndElement();
    }

    private List<String> names(Release release) {
      return release.manifest().files().stream()
          .map(file -> file.name())
          .filter(name -> name.endsWith(".nq"))
          .toList();
    }

    private String summary(Changes changes) {
      Changes.Count total = changes.total();
      return number(total.added()) + " statements added, " + number(total.removed()) + " removed";
    }

    private String summary(Release release) {
      return "the first release that is kept here: "
          + number(release.manifest().summary().getOrDefault("triples", 0L))
          + " statements";
    }

    private void content(Changes changes) throws XMLStreamException {
      xml.writeStartElement(ATOM, "content");
      xml.writeAttribute("type", "xhtml");
      xml.setDefaultNamespace(XHTML);
      xml.writeStartElement(XHTML, "div");
      xml.writeDefaultNamespace(XHTML);
      xml.writeStartElement(XHTML, "table");
      row("th", "", "added", "removed");
      for (Map.Entry<Layer, Changes.Count> layer : changes.statements().entrySet()) {
        row(layer.getKey().id(), layer.getValue());
        for (Map.Entry<String, Changes.Count> type : changes.classes(layer.getKey()).entrySet()) {
          row(layer.getKey().id() + ", " + type.getKey(), type.getValue());
        }
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.setDefaultNamespace(ATOM);
      xml.writeEndElement();
    }

    private void row(String what, Changes.Count count) throws XMLStreamException {
      row("td", what, number(count.added()), number(count.removed()));
    }

    private void row(String kind, String... cells) throws XMLStreamException {
      xml.writeStartElement(XHTML, "tr");
      for (String cell : cells) {
        xml.writeStartElement(XHTML, kind);
        xml.writeCharacters(cell);
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }

    private void text(String element, Object text) throws XMLStreamException {
      xml.writeStartElement(ATOM, element);
      xml.writeCharacters(String.valueOf(text));
      xml.writeEndElement();
    }

    private void link(String relation, String path, String type) throws XMLStreamException {
      xml.writeEmptyElement(ATOM, "link");
      xml.writeAttribute("rel", relation);
      xml.writeAttribute("href", base + path);
      xml.writeAttribute("type", type);
    }

    private String number(long number) {
      return String.format(Locale.ROOT, "%,d", number);
    }
  }
}
