// What the three programs share: Kafka, the registry, and the way from one to the other.
import { parseArgs } from 'node:util';
import { AvroDeserializer, AvroSerializer, SchemaRegistryClient, SerdeType } from '@confluentinc/schemaregistry';
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';
import { DecimalType } from './decimal.mjs';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;

// The services compress with LZ4, and kafkajs brings no more than gzip itself.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: (buffer) => Buffer.from(lz4.decompress(buffer)),
});

// A server that does not answer, or a record that cannot be read: to go on without would be to miss something.
const fail = (error) => {
  console.error(error.message);
  process.exit(1);
};
process.on('uncaughtException', fail);

/** The command line: the two addresses, and the options a program adds. */
export function commandLine(options) {
  const addresses = {
    'bootstrap-server': { type: 'string', default: '127.0.0.1:9092' },
    registry: { type: 'string', default: 'http://127.0.0.1:8081/apis/ccompat/v7' },
  };
  try {
    return parseArgs({ options: { ...addresses, ...options }, allowPositionals: true });
  } catch (wrong) {
    console.error(wrong.message);
    process.exit(2);
  }
}

export class Cluster {
  constructor(values) {
    const brokers = values['bootstrap-server'].split(',');
    this.kafka = new Kafka({ clientId: 'guildhall-example', brokers, logLevel: logLevel.NOTHING });
    this.producer = this.kafka.producer({ allowAutoTopicCreation: false });
    this.consumers = [];
    const registry = new SchemaRegistryClient({ baseURLs: [values.registry] });
    const avro = { logicalTypes: { decimal: DecimalType } };
    // A topic of one type has the subject <topic>-value. Schemas are the operator's to register, not ours.
    const writing = { subjectNameStrategyType: 'TOPIC', useLatestVersion: true, autoRegisterSchemas: false };
    this.serializer = new AvroSerializer(registry, SerdeType.VALUE, { ...avro, ...writing });
    this.oneType = new AvroDeserializer(registry, SerdeType.VALUE, { ...avro, subjectNameStrategyType: 'TOPIC' });
    // A topic of several types has one subject for each: <topic>-<full name of the record>.
    this.types = new AvroDeserializer(registry, SerdeType.VALUE, { ...avro, subjectNameStrategyType: 'TOPIC_RECORD' });
  }

  async connect() {
    await this.producer.connect();
    return this;
  }

  /** Returns where the broker put the record, as refusals name it. */
  async send(topic, key, value) {
    const messages = [{ key, value: await this.serializer.serialize(topic, value) }];
    const [{ partition, baseOffset }] = await this.producer.send({ topic, messages });
    return { topic, partition, offset: Number(baseOffset) };
  }

  /** Reads topics from their beginning, for as long as the program runs. */
  async read(topics, onRecord, { severalTypes = false } = {}) {
    // Nothing is committed: what these programs know they fold from the log at each start. So each run is a group of
    // its own. readUncommitted is false by default, and must be: an aborted transaction never happened.
    const groupId = `guildhall-example-${process.pid}-${Date.now()}-${this.consumers.length}`;
    const consumer = this.kafka.consumer({
      groupId,
      readUncommitted: false,
      allowAutoTopicCreation: false,
      maxWaitTimeInMs: 500, // closing waits for the last fetch
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || fail(payload.error));
    this.consumers.push(consumer);
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    const deserializer = severalTypes ? this.types : this.oneType;
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ topic, message }) => {
        const value = await deserializer.deserialize(topic, message.value).catch(fail);
        await onRecord({ topic, value, type: value.constructor.type.name });
      },
    });
  }

  async close() {
    await Promise.all(this.consumers.map((consumer) => consumer.disconnect()));
    await this.producer.disconnect();
  }
}
