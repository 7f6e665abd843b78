// What it costs merely to inflate every entry of a zip with yauzl.
import yauzl from 'yauzl';

yauzl.open(process.argv[2], { lazyEntries: true }, (error, zip) => {
  if (error) throw error;
  let bytes = 0;
  zip.on('entry', (entry) => {
    zip.openReadStream(entry, (failure, stream) => {
      if (failure) throw failure;
      stream.on('data', (chunk) => {
        bytes += chunk.length;
      });
      stream.on('end', () => zip.readEntry());
    });
  });
  zip.on('end', () => process.stdout.write(`${bytes}\n`));
  zip.readEntry();
});
