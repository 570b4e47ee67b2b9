import type {
	IBinaryKeyData,
	IDataObject,
	IExecuteFunctions,
	INodeProperties,
	NodeExecutionHint,
	NodeOperationError,
} from 'n8n-workflow';

/** One item on its way out. */
export interface Emission {
	/** Position in the operation's row of `OUTPUT_NAMES`. */
	readonly output: number;
	/** The input item it answers; becomes `pairedItem`. */
	readonly itemIndex: number;
	readonly json: IDataObject;
	readonly binary?: IBinaryKeyData;
	readonly error?: NodeOperationError;
}

/** What `runOperation` hands to an operation. */
export interface OperationRun {
	readonly context: IExecuteFunctions;
	/**
	 * The one item loop. An item that throws ends the run, or, with "Continue On Fail", goes to the
	 * output for refusals and is missing from the result.
	 */
	eachItem<T>(
		handle: (itemIndex: number) => Promise<T>,
	): Promise<Array<{ readonly itemIndex: number; readonly value: T }>>;
	/** A summary for the person in the editor; never an item. */
	hint(message: string, type?: NodeExecutionHint['type']): void;
}

/** One operation of a resource: what the editor shows and what it does. */
export interface Operation {
	readonly option: {
		readonly name: string;
		readonly value: string;
		readonly action: string;
		readonly description: string;
	};
	/** Without `displayOptions` for resource and operation; `describeOperations` adds them. */
	readonly properties: readonly INodeProperties[];
	execute(run: OperationRun): Promise<Emission[]>;
}

export interface Resource {
	readonly name: string;
	readonly value: string;
	readonly operations: readonly Operation[];
	/** What a new node begins with; absent means the first. */
	readonly usual?: string;
}
