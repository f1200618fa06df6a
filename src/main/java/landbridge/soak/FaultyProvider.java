package landbridge.soak;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does what the machine's own provider does, each operation by way of the fault point. */
final class FaultyProvider extends FileSystemProvider {

  private static final Set<OpenOption> WRITING =
      Set.of(
          StandardOpenOption.WRITE,
          StandardOpenOption.APPEND,
          StandardOpenOption.CREATE,
          StandardOpenOption.CREATE_NEW);

  private final FaultyFileSystem system;
  private final FileSystemProvider real;
  private final FaultPoint point;

  FaultyProvider(FaultyFileSystem system, FileSystemProvider real, FaultPoint point) {
    this.system = system;
    this.real = real;
    this.point = point;
  }

  private static Path real(Path path) {
    return FaultyPath.real(path);
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    return new FaultyPath(system, real.getPath(uri));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    FaultPoint.Operation<FileChannel> open =
        () -> {
          FileChannel channel = real.newFileChannel(real(path), options, attributes);
          point.opened(channel);
          return channel;
        };
    boolean isWriting = options.stream().anyMatch(WRITING::contains);
    FileChannel channel =
        isWriting ? point.grow(path, open, FaultPoint.Half.NOTHING) : point.read(open);
    return new FaultyChannel(channel, path, point);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> paths = new ArrayList<>();
    point.read(
        () -> {
          try (DirectoryStream<Path> found = real.newDirectoryStream(real(folder), all -> true)) {
            found.forEach(path -> paths.add(new FaultyPath(system, path)));
          }
          return paths;
        });
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return paths.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    point.grow(
        folder,
        () -> {
          real.createDirectory(real(folder), attributes);
          return folder;
        },
        FaultPoint.Half.NOTHING);
  }

  @Override
  public void delete(Path path) throws IOException {
    point.change(
        path,
        () -> {
          real.delete(real(path));
          return path;
        });
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    point.grow(
        to,
        () -> {
          real.copy(real(from), real(to), options);
          return to;
        },
        FaultPoint.Half.NOTHING);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    point.change(
        to,
        () -> {
          real.move(real(from), real(to), options);
          return to;
        });
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return real.isSameFile(real(path), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return real.readAttributes(real(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    point.change(
        path,
        () -> {
          real.setAttribute(real(path), name, value, options);
          return path;
        });
  }
}
